import type { AttributionLayer } from "../../language/attributed.js";
import { author, type VoiceLayer, type VoiceSpan, voiceLayer } from "../../language/voice.js";
import type { Voice } from "../../query/layer.js";
import type { Doc } from "../../text/doc.js";

/** Classes of cues that judge what is spoken of: the feeling in *denounced* or *hailed* is that of whoever does it. */
const judging: ReadonlySet<string> = /* @__PURE__ */ new Set(["attitude", "blame", "deny", "praise", "warn"]);

/** The same voices, but words that say that somebody judges are in the voice of whoever judges, where it is a known person or thing. */
export function judgementVoices(doc: Doc, voice: VoiceLayer, { annotations }: AttributionLayer): VoiceLayer {
  const stretches: VoiceSpan[] = [];
  const { changes } = voice;
  const end = doc.text.length;
  let next = 0;
  let current: Voice = author;
  let at = 0;
  const fill = (until: number): void => {
    while (next < changes.length && changes[next]!.start < until) {
      const { start, voice } = changes[next++]!;
      if (start > at) stretches.push({ start: at, end: start, voice: current });
      at = Math.max(at, start);
      current = voice;
    }
    if (until > at) stretches.push({ start: at, end: until, voice: current });
    at = Math.max(at, until);
  };
  const cues = annotations.flatMap(({ cue, source }) =>
    cue && source?.entity !== undefined && judging.has(cue.class) ? [{ cue, speaker: source.name }] : [],
  );
  cues.sort((a, b) => a.cue.start - b.cue.start);
  for (const { cue, speaker } of cues) {
    if (cue.start < at) continue;
    fill(cue.start);
    const around = voice.at(cue.start);
    const judged: Voice = around.speaker === speaker ? around : { kind: "reported", speaker, chain: [...around.chain, speaker] };
    stretches.push({ start: cue.start, end: cue.end, voice: judged });
    at = cue.end;
    while (next < changes.length && changes[next]!.start <= at) current = changes[next++]!.voice;
  }
  fill(end);
  return voiceLayer(doc, stretches);
}
