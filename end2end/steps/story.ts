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

/** The needs that the open round asks about, in its order. */
export const ASKED = [
  "veta vem det är och vad den personen får bestämma",
  "vara med medan det pågår",
  "vara säker på att ingen annan hör eller ser",
  "veta vilka som är där och vad de gör",
] as const;

export const GROUPS = {
  young: "Unga 13–20",
  parents: "Föräldrar på annan ort",
} as const;

/** A personnummer that the tax agency keeps for tests: it is nobody's. */
export const PERSONNUMMER = "121212-1212";
