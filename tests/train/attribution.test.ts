import { describe, expect, test } from "vitest";
import { CueBranches } from "../../src/language/attribution/branches.js";
import { cueFeatures, mostCueFeatures } from "../../src/language/attribution/cuefeatures.js";
import { cueWord, mayBeCue } from "../../src/language/attribution/cuewords.js";
import { around, Labeller, transitionKinds } from "../../src/language/attribution/labeller.js";
import { Label, labelCount } from "../../src/language/attribution/labels.js";
import { type AttributionModel, attributionModelFrom } from "../../src/language/attribution/model.js";
import { padding } from "../../src/language/attribution/passage.js";
import { priorStep } from "../../src/language/attribution/priors.js";
import { openModel } from "../../src/model/file.js";
import { CueModel, learnCues, learnSpans, Priors, packAttribution, SpanModel, viewOf } from "../../train/attribution.js";
import { type Sentence, sentencesOf } from "../../train/attributionGold.js";
import { FeatureTable } from "../../train/perceptron.js";
import { article, articles } from "./articles.js";

const learntFrom = (): Sentence[] => articles().flatMap((record, i) => [...sentencesOf(record, i)]);

function train(): { readonly priors: Priors; readonly bytes: Uint8Array; readonly lines: readonly string[] } {
  const sentences = learntFrom();
  const priors = new Priors(sentences);
  const lines: string[] = [];
  const cues = learnCues(sentences, priors, 4);
  const spans = learnSpans(sentences, priors, 4, (line) => lines.push(line));
  return { priors, bytes: packAttribution(cues, spans, 0.25, "test"), lines };
}

/** Who says what in a sentence, as a model has it: source, cue and content of each cue. */
function heard(model: AttributionModel, priors: Priors, text: string): string[][] {
  const features = new Int32Array(mostCueFeatures);
  const branches = new CueBranches();
  const labeller = new Labeller(model.span);
  return [...sentencesOf({ id: "new", text, attributions: [], regions: [] }, 0)].flatMap((sentence) => {
    const { passage, lemmas, source } = sentence;
    const { doc } = source;
    const found: string[][] = [];
    for (let at = padding; at < padding + passage.length; at++) {
      const [cue, all] = priors.counts.get(doc.vocabulary.norm(doc.tokens.type[passage.first[at]!]!)) ?? [0, 0];
      const word = cueWord(passage, lemmas, at, priorStep(cue, all));
      if (!mayBeCue(passage.upos[at]! - 1, word.prior)) continue;
      if (model.cue(features, cueFeatures(passage, at, word, features)) < model.threshold) continue;
      const { first, end } = around(passage, at);
      const gold = { at, labels: new Uint8Array(0) };
      const labels = labeller.label(viewOf(branches, new Uint8Array(1024), { sentence, cue: gold, word }));
      found.push(
        [Label.source, Label.cue, Label.content].map((label) => {
          const words: string[] = [];
          for (let unit = first; unit < end; unit++)
            if (labels[unit] === label || labels[unit] === label + 1) words.push(doc.token(passage.first[unit]!).text);
          return words.join(" ");
        }),
      );
    }
    return found;
  });
}

describe("training", { timeout: 120_000 }, () => {
  const { priors, bytes, lines } = train();
  const model = attributionModelFrom(openModel("attribution", bytes));

  test("the same articles make the same bytes", () => {
    const again = train();
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    expect(again.priors.json()).toBe(priors.json());
    expect(again.lines).toEqual(lines);
  });

  test("it reports what it learns from, and errs less and less", () => {
    expect(lines[0]).toMatch(/^32 cues, \d+ features$/);
    const wrong = lines.slice(1).map((line) => Number(/^epoch \d: (\d+\.\d\d) % of units wrong$/.exec(line)?.[1]));
    expect(wrong).toHaveLength(4);
    expect(wrong.at(-1)).toBeLessThan(wrong[0]!);
  });

  test("a model finds what it has learnt in sentences that it has not seen", () => {
    expect(heard(model, priors, "Petra Varga said that the council was late.")).toEqual([
      ["Petra Varga", "said", "that the council was late"],
    ]);
    expect(heard(model, priors, "The mayor says that nobody was late.")).toEqual([["The mayor", "says", "that nobody was late"]]);
    expect(heard(model, priors, "The workers painted the bridge before the ferry was safe.")).toEqual([]);
    expect(heard(model, priors, "Anna Lind crossed the river in May.")).toEqual([]);
  });
});

describe("how often a form is a cue", () => {
  const priors = new Priors(learntFrom());

  test("is counted outside the content of attributions", () => {
    expect(priors.counts.get("said")).toEqual([16, 16]);
    expect(priors.counts.get("crossed")).toEqual([0, 16]);
    expect(priors.counts.get("that")).toBeUndefined();
    expect(priors.counts.get("failed")).toEqual([0, 4]);
  });

  test("is told without the occurrence that is asked about", () => {
    expect(priors.without("said", true)).toBe(priorStep(15, 15));
    expect(priors.without("crossed", false)).toBe(0);
    expect(priors.without("unheard", false)).toBe(0);
    const once = new Priors([
      ...sentencesOf(article("a", [["Mara Holt hinted that it fell.", "Mara Holt", "hinted", "that it fell"]]), 0),
    ]);
    expect(once.counts.get("hinted")).toEqual([1, 1]);
    expect(once.without("hinted", true)).toBe(0);
  });

  test("is written sorted, one form a line, without those that never were one", () => {
    const json = priors.json();
    expect(JSON.parse(json)).toMatchObject({ id: "cue-priors", language: "en", forms: { said: [16, 16], says: [16, 16] } });
    expect(json.slice(json.indexOf('  "forms"'))).toBe('  "forms": {\n    "said": [16, 16],\n    "says": [16, 16]\n  }\n}\n');
    const many = new Priors(
      ["warned", "admitted", "hinted"].flatMap((cue, i) => [
        ...sentencesOf(article(`${i}`, [[`Holt ${cue} that it fell.`, "Holt", cue, "that it fell"]]), i),
      ]),
    );
    const forms = Object.keys((JSON.parse(many.json()) as { forms: object }).forms);
    expect(forms).toEqual([...forms].sort());
    expect(forms).toEqual(expect.arrayContaining(["admitted", "hinted", "warned"]));
  });
});

describe("the model file", () => {
  const bits = 10;
  const table = (...features: readonly number[]): FeatureTable => {
    const counted = new FeatureTable(bits);
    counted.count(Int32Array.from(features), features.length);
    return counted.close(1);
  };
  /** A weight is 0.1 for one gradient, 0.1·√2 for two of them; negative for negative ones. */
  const cues = new CueModel(table(3, 700), 0);
  cues.weights.move(0, 1);
  cues.weights.move(1, -1);
  const spans = new SpanModel(table(5, 6), 0);
  spans.move(Int32Array.of(0), 1, Label.content, 1);
  spans.move(Int32Array.of(labelCount), 1, Label.source, -1);
  const cell = labelCount * labelCount;
  spans.moveTransition(0, 1);
  spans.moveTransition(1, -1);
  spans.moveTransition(cell * 4 + 9, 1);
  spans.moveTransition(cell * 4 + 9, 1);
  spans.moveTransition(cell * transitionKinds - 1, -1);
  spans.moveTransition(cell * transitionKinds - 1, -1);
  const file = openModel("attribution", packAttribution(cues, spans, -0.75, "7"));
  const model = attributionModelFrom(file);

  test("has its sections in one order", () => {
    const bytes = packAttribution(cues, spans, -0.75, "7");
    const text = Buffer.from(bytes).toString("latin1");
    const head = JSON.parse(text.slice(text.indexOf("{"), text.indexOf("]}") + 2)) as {
      readonly values: object;
      readonly sections: readonly { readonly name: string }[];
    };
    expect(head.sections.map(({ name }) => name)).toEqual([
      "cue.keys",
      "cue.counts",
      "cue.labels",
      "cue.weights",
      "span.keys",
      "span.counts",
      "span.labels",
      "span.weights",
      "transitions",
    ]);
    expect(head.values).toEqual({ "cue.bits": bits, "span.bits": bits, "cue.step": 0.03, threshold: -0.75 });
    expect(file.version).toBe("7");
  });

  test("gives back the weights of cues in their steps, and the threshold", () => {
    const score = (...features: readonly number[]): number => model.cue(Int32Array.from(features), features.length);
    expect(score(3)).toBeCloseTo(3 * 0.03, 12);
    expect(score(700)).toBeCloseTo(-3 * 0.03, 12);
    expect(score(3, 3, 700, 4)).toBeCloseTo(3 * 0.03, 12);
    expect(score()).toBe(0);
    expect(model.threshold).toBe(-0.75);
  });

  test("gives back the weights of labels, as fine as a byte holds", () => {
    const scores = (...features: readonly number[]): number[] => {
      const out = new Int32Array(labelCount);
      model.span.score(Int32Array.from(features), features.length, out);
      return [...out];
    };
    const row = (label: number, weight: number): number[] =>
      Array.from({ length: labelCount }, (_, i) => (i === label ? weight : 0));
    expect(scores(5)).toEqual(row(Label.content, 127));
    expect(scores(6)).toEqual(row(Label.source, -127));
    expect(scores(7)).toEqual(row(0, 0));
  });

  test("gives back what one label after another is worth, of either sign and also beyond a byte", () => {
    const { transitions } = model.span;
    expect(transitions.length).toBe(transitionKinds * cell);
    expect([transitions[0], transitions[1], transitions[2]]).toEqual([127, -127, 0]);
    expect([transitions[cell * 4 + 9], transitions[cell * transitionKinds - 1]]).toEqual([180, -180]);
    expect(Array.from(transitions).filter((weight) => weight !== 0)).toHaveLength(4);
  });
});
