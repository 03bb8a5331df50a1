/**
 * LIX, how hard a Swedish text is to read (Björnsson 1968): words a sentence, and the share of words of more than six letters
 * in a hundred. A line of its own (a heading, a button, an item of a list) is a sentence.
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{M}\d]+(?:[-’'][\p{L}\p{M}\d]+)*/gu) ?? [];
  const sentences = text.split(/[.?!:\n]+/).filter((part) => /\p{L}/u.test(part));
  const long = words.filter((word) => [...word.replace(/[^\p{L}]/gu, "")].length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length);
}

export function words(text: string): number {
  return (text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? []).length;
}
