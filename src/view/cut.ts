import type { Span } from "../text/span.js";

/** What {@link cut} calls, in order of place, to draw a stretch of text. */
export interface Pen<S extends Span> {
  text(start: number, end: number): void;
  /** `first` is false where the span goes on after a cut; `around` are the spans it is drawn in, outermost first. */
  open(span: S, first: boolean, around: readonly S[]): void;
  /** What is to stand at the very end of the span: inside it, and inside those that go on after it. */
  end(span: S): void;
  close(span: S): void;
}

/**
 * Draws `spans`, which are in order of place and overlap `stretch` in any way, as properly nested elements: a span is cut where one that
 * holds its start, but not its end, comes to its end, and at the ends of the stretch. Each stretch of text is drawn once, inside all
 * spans that cover it.
 */
export function cut<S extends Span>(stretch: Span, spans: readonly S[], pen: Pen<S>): void {
  const open: S[] = [];
  let at = stretch.start;
  let next = 0;
  for (;;) {
    const starting = next < spans.length ? Math.max(at, spans[next]!.start) : stretch.end;
    let to = Math.min(starting, stretch.end);
    for (const span of open) to = Math.min(to, span.end);
    if (to > at) pen.text(at, to);
    at = to;

    const entering: { span: S; first: boolean }[] = [];
    const bottom = at >= stretch.end ? 0 : open.findIndex((span) => span.end <= at);
    if (bottom >= 0) {
      const closing = open.splice(bottom).reverse();
      const cutFrom = closing.findIndex((span) => span.end > at);
      for (const [index, span] of closing.entries()) {
        if (index === cutFrom) for (const other of closing.slice(index)) if (other.end <= at) pen.end(other);
        if (span.end <= at && (cutFrom < 0 || index < cutFrom)) pen.end(span);
        pen.close(span);
        if (span.end > at && at < stretch.end) entering.unshift({ span, first: false });
      }
    }
    for (; next < spans.length && spans[next]!.start <= at; next++) {
      const span = spans[next]!;
      if (span.end > at && at < stretch.end) entering.push({ span, first: span.start >= stretch.start });
      else if (span.start === span.end) {
        pen.open(span, true, open);
        pen.end(span);
        pen.close(span);
      }
    }
    entering.sort((a, b) => b.span.end - a.span.end);
    for (const { span, first } of entering) {
      pen.open(span, first, open);
      open.push(span);
    }
    if (at >= stretch.end) return;
  }
}
