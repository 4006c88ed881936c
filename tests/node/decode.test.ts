import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/node/decode.js";
import { InputError } from "../../src/node/input.js";
import { firstInvalidByte } from "../../src/node/utf8.js";
import { utf16 } from "./folder.js";

const bytes = (...values: number[]) => Buffer.from(values);

function refusal(content: Uint8Array, name = "talk.txt"): string {
  try {
    decodeText(content, name);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  return "";
}

describe("decodeText", () => {
  it("gives back any text that is in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const words = `A talk of some length. ${text}`;
        expect(decodeText(Buffer.from(words), "x")).toBe(words);
      }),
    );
  });

  it("drops a byte order mark, and only the first", () => {
    expect(decodeText(Buffer.from("\uFEFFab"), "x")).toBe("ab");
    expect(decodeText(Buffer.from("\uFEFF\uFEFFab"), "x")).toBe("\uFEFFab");
  });

  it("reads UTF-16 of both kinds by its mark, with half surrogates as they are", () => {
    const text = "“Order” 😀 \uD83D.";
    expect(decodeText(Buffer.concat([bytes(0xff, 0xfe), utf16(text)]), "x")).toBe(text);
    expect(decodeText(Buffer.concat([bytes(0xfe, 0xff), utf16(text).swap16()]), "x")).toBe(text);
  });

  it("does not change the bytes it is given", () => {
    const given = Buffer.concat([bytes(0xfe, 0xff), utf16("order").swap16()]);
    const copy = Buffer.from(given);
    decodeText(given, "x");
    expect(given.equals(copy)).toBe(true);
  });

  it("keeps NUL and other control characters of a text", () => {
    const text = "A new\0world\u001B[31m order,\u0007 then.";
    expect(decodeText(Buffer.from(text), "x")).toBe(text);
    expect(decodeText(Buffer.from("\0"), "x")).toBe("\0");
  });

  it("says that there is nothing in an empty file, or one with a mark alone", () => {
    for (const empty of [bytes(), bytes(0xef, 0xbb, 0xbf), bytes(0xff, 0xfe)])
      expect(refusal(empty)).toBe("talk.txt: it is empty, so there is nothing to analyze.");
  });

  it("tells the place of the first bad byte and how to convert", () => {
    expect(refusal(Buffer.concat([Buffer.from("one\ntwo caf"), bytes(0xe9, 0x20)]))).toBe(
      "talk.txt: it is not UTF-8: the byte at offset 11 (line 2) is 0xE9. Convert it from the encoding it is in, for example with iconv -f WINDOWS-1252 -t UTF-8 talk.txt > talk.utf8.txt",
    );
  });

  it("tells damaged UTF-8 from another encoding", () => {
    expect(refusal(Buffer.concat([Buffer.from("“café” "), bytes(0xff)]))).toMatch(/probably damaged: iconv -c -f UTF-8/);
  });

  it("does not take half surrogates in UTF-8 for text", () => {
    expect(refusal(Buffer.concat([Buffer.from("ab "), bytes(0xed, 0xa0, 0x80)]))).toMatch(/offset 3 .* 0xED/);
  });

  it("recognises UTF-16 without a mark, and UTF-32", () => {
    expect(refusal(utf16("The multipolar world"))).toMatch(/seems to be UTF-16LE.*iconv -f UTF-16LE/);
    expect(refusal(utf16("The multipolar world").swap16())).toMatch(/seems to be UTF-16BE/);
    expect(refusal(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toMatch(/seems to be UTF-32/);
  });

  it("says so when UTF-16 is cut off", () => {
    expect(refusal(bytes(0xff, 0xfe, 0x41, 0, 0x42))).toMatch(/its last character is cut off: 5 bytes is an odd number/);
  });

  it("recognises documents that hold text but are none", () => {
    expect(refusal(Buffer.from("%PDF-1.7 …"))).toMatch(/a PDF document.*pdftotext talk.txt/);
    expect(refusal(bytes(0x50, 0x4b, 3, 4, 20), "a talk.docx")).toMatch(/a ZIP archive, as Word.*pandoc --to plain 'a talk.docx'/);
    expect(refusal(Buffer.from("{\\rtf1 text}"))).toMatch(/rich text/);
    expect(refusal(bytes(0x1f, 0x8b, 8, 0))).toMatch(/gunzip --keep talk.txt/);
  });

  it("recognises binary files, also those that are UTF-8 by chance", () => {
    expect(refusal(Buffer.from("\u0001\u0002\u0003\u0004\u0005\u0006ab\u0001\u0002\u0003"))).toMatch(
      /binary, not a text: the byte at offset 0 .* is 0x01/,
    );
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    expect(refusal(noise)).toMatch(/binary, not a text/);
  });
});

describe("firstInvalidByte", () => {
  it("agrees with the system on what is UTF-8", () => {
    const parts = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ unit: "binary", maxLength: 3 }).map((text) => Uint8Array.from(Buffer.from(text))),
      fc.constantFrom(
        bytes(0xc0, 0x80),
        bytes(0xed, 0xa0, 0x80),
        bytes(0xf4, 0x90, 0x80, 0x80),
        bytes(0xe0, 0x80, 0x80),
        bytes(0xf0, 0x9f),
      ),
    );
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        const all = Buffer.concat(list);
        const at = firstInvalidByte(all);
        expect(at === -1).toBe(isUtf8(all));
        if (at >= 0) expect(isUtf8(all.subarray(0, at))).toBe(true);
      }),
    );
  });
});
