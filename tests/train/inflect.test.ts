import { describe, expect, test } from "vitest";
import { endingRules } from "../../train/endings.js";
import { comparatives, gerunds, pasts, plurals, presents, superlatives } from "../../train/inflect.js";

describe("the spelling of inflected forms", () => {
  test.each([
    ["city", "cities"],
    ["soliloquy", "soliloquies"],
    ["day", "days"],
    ["bus", "buses"],
    ["stomach", "stomachs"],
    ["beach", "beaches"],
    ["potato", "potatoes potatos"],
    ["analysis", "analyses"],
    ["woman", "women womans"],
    ["bookshelf", "bookshelves"],
    ["goods", "goods"],
    ["lens", "lenses"],
    ["species", "species"],
  ])("plurals of %s: %s", (noun, expected) => {
    expect(plurals(noun).join(" ")).toBe(expected);
  });

  test.each([
    ["refer", "refers | referring refering | referred refered"],
    ["visit", "visits | visiting | visited"],
    ["plan", "plans | planning | planned"],
    ["plane", "planes | planing | planed"],
    ["panic", "panics | panicking | panicked"],
    ["die", "dies | dying | died"],
    ["free", "frees | freeing | freed"],
    ["singe", "singes | singing singeing | singed"],
    ["model", "models | modelling modeling | modelled modeled"],
    ["quit", "quits | quitting | quit quitted"],
    ["deny", "denies | denying | denied"],
    ["overtake", "overtakes | overtaking | overtook overtaken overtaked"],
  ])("forms of %s: %s", (verb, expected) => {
    expect([presents(verb), gerunds(verb), pasts(verb)].map((forms) => forms.join(" ")).join(" | ")).toBe(expected);
  });

  test.each([
    ["big", "bigger | biggest"],
    ["happy", "happier | happiest"],
    ["simple", "simpler | simplest"],
    ["quiet", "quieter | quietest"],
    ["free", "freer | freest"],
    ["dangerous", " | "],
  ])("degrees of %s: %s", (word, expected) => {
    expect([comparatives(word), superlatives(word)].map((forms) => forms.join(" ")).join(" | ")).toBe(expected);
  });
});

describe("rules about endings", () => {
  const rulesOf = (words: string, allows = (_ending: string) => true) => {
    const values = new Map(words.split(" ").map((pair) => pair.split("/") as [string, string]));
    return Object.fromEntries(endingRules(values, { longest: 4, otherwise: "same", allows }));
  };

  test("a rule is worth more exceptions than it costs", () => {
    expect(rulesOf("aas/cut")).toEqual({});
    expect(rulesOf("aas/cut bas/cut cas/cut das/cut")).toEqual({ s: "cut" });
  });

  test("a longer ending has a rule of its own when enough words want it", () => {
    const words = "aas/cut bas/cut cas/cut das/cut ais/keep bis/keep cis/keep";
    expect(rulesOf(words)).toEqual({ s: "cut", is: "keep" });
    expect(rulesOf("aas/cut bas/cut cas/cut das/cut ais/keep")).toEqual({ s: "cut" });
  });

  test("there is none for an ending that does not allow it", () => {
    const words = "aes/cut bes/cut ces/cut des/cut";
    expect(rulesOf(words, (ending) => ending.length > 1)).toEqual({ es: "cut" });
  });
});
