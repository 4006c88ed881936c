/**
 * The colours of labels, in the order in which they are given out: hues that stay apart under the common kinds of colour blindness, and
 * dark or light enough to be read as small text on the page of their scheme (contrast 4.5 : 1 or more). Those for `both` are the same
 * hues for drawings that do not know what they are put on (3 : 1 or more on white, and on the dark page).
 */
export const palette: {
  readonly light: { readonly paper: string; readonly colors: readonly string[] };
  readonly dark: { readonly paper: string; readonly colors: readonly string[] };
  readonly both: readonly string[];
} = {
  light: {
    paper: "#fdfcf8",
    colors: ["#0a62ab", "#b8430b", "#0a7355", "#93388f", "#7d5c00", "#00697d", "#b3215c", "#59626e"],
  },
  dark: {
    paper: "#17181a",
    colors: ["#74b6f5", "#f2905f", "#4fcaa2", "#da9fe3", "#dcbc4e", "#62d2e2", "#ff92b5", "#b4bdc9"],
  },
  both: ["#2f7fd1", "#d0591f", "#1b9170", "#b356ac", "#9a7714", "#1a8ba0", "#d8477f", "#788392"],
};

/** The number of the grey, for what has no colour of its own. */
export const neutral = 7;
