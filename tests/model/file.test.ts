import { describe, expect, test } from "vitest";
import { ByteReader, ByteWriter } from "../../src/model/bytes.js";
import { checksum } from "../../src/model/checksum.js";
import { ModelError } from "../../src/model/error.js";
import { openModel, writeModel } from "../../src/model/file.js";

const sections = { first: Uint8Array.of(1, 2, 3), second: new Uint8Array(0) };
const bytes = writeModel({ name: "tags", version: "7", values: { width: 4, sizes: [1, 2], names: ["a", "b"] } }, sections);

test("CRC-32 is that of the standard", () => {
  expect(checksum(new TextEncoder().encode("123456789")).toString(16)).toBe("cbf43926");
});

test("numbers of any size come back", () => {
  const numbers = [0, 1, 127, 128, 300, 2 ** 31, 2 ** 40 + 5, Number.MAX_SAFE_INTEGER];
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  const reader = new ByteReader(writer.done());
  expect(numbers.map(() => reader.number())).toEqual(numbers);
});

describe("a model file", () => {
  test("comes back as it was written", () => {
    const file = openModel("tags", bytes);
    expect([file.version, file.number("width"), file.numbers("sizes"), file.strings("names")]).toEqual([
      "7",
      4,
      [1, 2],
      ["a", "b"],
    ]);
    expect([...file.section("first"), file.section("second").length]).toEqual([1, 2, 3, 0]);
  });

  test("is the same bytes each time", () => {
    expect(writeModel({ name: "tags", version: "7", values: { width: 4, sizes: [1, 2], names: ["a", "b"] } }, sections)).toEqual(
      bytes,
    );
  });

  test.each([
    ["is no model file", new TextEncoder().encode("<!doctype html>"), /“tags” is not a model file: it has 15 bytes/],
    ["is empty", new Uint8Array(0), /is not a model file: it has 0 bytes/],
    ["is cut off at the start", bytes.slice(0, 10), /is cut off: it has 10 bytes/],
    ["is cut off at the end", bytes.slice(0, -1), /is damaged: its checksum is [0-9a-f]{8}, not [0-9a-f]{8}/],
    ["has another form", bytes.with(7, 9), /has the form 9; this version of rhetor reads the form 1/],
    ["has one bit wrong", bytes.with(bytes.length - 2, 77), /is damaged/],
  ])("that %s is refused with a reason", (_, wrong, message) => {
    expect(() => openModel("tags", wrong)).toThrow(message);
    expect(() => openModel("tags", wrong)).toThrow(ModelError);
  });

  test("of another model is refused", () => {
    expect(() => openModel("syntax", bytes)).toThrow("“syntax” was asked for, but this is the file of the model “tags”");
  });

  test("that lacks something says what", () => {
    const file = openModel("tags", bytes);
    expect(() => file.section("third")).toThrow("(version 7) lacks the section “third”");
    expect(() => file.number("sizes")).toThrow("lacks the number “sizes”");
    expect(() => file.numbers("names")).toThrow("lacks the list of numbers “names”");
    expect(() => file.strings("width")).toThrow("lacks the list of names “width”");
  });
});
