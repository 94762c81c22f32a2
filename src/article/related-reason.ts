/**
 * Why an article stands beside another, as data: the reader puts it in words, «عن أفغانستان» for
 * `{kind: 'about', words: 'أفغانستان'}`. One `inTopic` is not related: it fills the room that those which are leave.
 */
export type Reason =
  | { kind: 'about'; words: string }
  | { kind: 'topic' | 'inTopic'; topic: string }
  | { kind: 'author'; author: string }
  | { kind: 'story' }
