/**
 * How much the fields of the two contracts may hold, so that no file makes a page that nobody can open. Letters are
 * counted as JavaScript counts them, in UTF-16 units: an emoji is two. Of 2,455 articles that were imported from real
 * newspapers none comes near: their longest headline has 235 letters, paragraph 9,723, caption 351, name 62.
 */
export const limits = {
  /** Letters of a whole file, some four of the largest tables. */
  file: 10_000_000,
  /** Lists and objects in each other; the contract itself needs ten levels. */
  levels: 64,
  /** Values in a field, some eight of the largest tables: a fault for each of more would fill the memory. */
  values: 1_000_000,

  /** Letters. */
  headline: 300,
  deck: 1_000,
  /** Letters of a paragraph, heading, quotation, note or item of a list, all its runs together. */
  text: 20_000,
  cell: 5_000,
  caption: 5_000,
  alt: 5_000,
  excerpt: 5_000,
  /** Letters of a correction, or of why an article was withdrawn. */
  correction: 2_000,
  /** Letters of what names somebody or something: a writer, a city, a credit, a topic on a card, a source. */
  name: 300,
  rights: 1_000,
  hemistich: 500,
  link: 4_000,
  language: 35,
  date: 40,

  /** How many. */
  blocks: 5_000,
  /** Blocks of an addition to a live coverage. */
  entryBlocks: 200,
  runs: 5_000,
  items: 5_000,
  lines: 5_000,
  columns: 60,
  rows: 2_000,
  bylines: 50,
  topics: 50,
  related: 100,
  next: 100,
  aliases: 100,
  corrections: 100,

  /** Letters of `edition.json`. */
  siteName: 200,
  tagline: 500,
  label: 100,
  note: 1_000,
  /** How many of `edition.json`. */
  picks: 100,
  editionTopics: 500,
  authors: 5_000,
  stories: 5_000,
  spellings: 20,
  ways: 20,
  labels: 50,
  penNames: 500,
  ownPages: 50,

  /** Bytes of `lexicon.tsv`, its groups, the words of a group, and the letters of a word. */
  lexicon: 500_000,
  groups: 2_000,
  groupWords: 20,
  groupWord: 40,
} as const
