/** What the demo's story calls things. It is told in Swedish, whatever language the interface speaks. */

/** The prototype that has been tried twice, and the pages of its newest iteration. */
export const TRIED = {
  name: "Inför första mötet",
  start: "Ditt första möte",
  who: "Vem du möter",
  choose: "Välj hur vi ses",
  thanks: "Tack",
  toChoose: "Välj hur vi ses",
} as const;

/** What the open round asks, in its order, in the visitor's own terms. */
export const ASKED = [
  "Fick du veta vem du ska träffa?",
  "Kan du vara med fast du är långt borta?",
  "Kan du prata utan att någon annan hör?",
  "Fick du veta vilka som är med?",
] as const;

export const GROUPS = {
  young: "Unga 13–20",
  parents: "Föräldrar på annan ort",
} as const;

/** A personnummer that the tax agency keeps for tests: it is nobody's. */
export const PERSONNUMMER = "121212-1212";
