import { formatDay } from '../../article/dates/dates.ts'
import { type Summary, topicLabel } from '../../article/edition.ts'
import type { EditionConfig, Topic } from '../../article/edition-config.ts'
import { type Direction, directionOf, directionOfLanguage } from '../../article/text/direction.ts'

/** One text of a card, and where it comes from: what is wrong with it is said of that file and field. */
export interface CardText {
  text: string
  file: string
  field: string
}

/** What a card says. */
export interface Card {
  /** Where its lines begin. */
  direction: Direction
  title: CardText
  /** The section, above the title. */
  label?: CardText
  /** The edition's name, on the line below. */
  name?: CardText
  /** Set smaller: the day of an article, the edition's motto. */
  under?: CardText
}

/** What the card of an article says: its headline, section and day, and the edition's name. */
export function cardOfArticle(summary: Summary, config: EditionConfig): Card {
  const { id, language, headline, section, published } = summary
  const file = `articles/${id}.json`
  const at = config.topics.findIndex((one) => one.id === section)
  const topic = config.topics[at]
  return {
    direction: directionOfLanguage(language),
    title: { text: headline, file, field: 'headline' },
    ...(topic && { label: labelOf(topic, at, language, config) }),
    ...(published !== undefined && {
      under: { text: formatDay(published, language), file, field: 'published' },
    }),
    name: nameOf(config),
  }
}

/** What the card of a topic says: what it is called, and in which edition. */
export function cardOfTopic(topicId: string, config: EditionConfig): Card | undefined {
  const at = config.topics.findIndex((one) => one.id === topicId)
  const topic = config.topics[at]
  return (
    topic && {
      direction: directionOfLanguage(config.language),
      title: labelOf(topic, at, config.language, config),
      name: nameOf(config),
    }
  )
}

/** What the card of all other pages says: the edition's name and motto. */
export function cardOfEdition(config: EditionConfig): Card {
  return {
    direction: directionOfLanguage(config.language),
    title: nameOf(config),
    ...(config.tagline !== undefined && {
      under: { text: config.tagline, file: 'edition.json', field: 'tagline' },
    }),
  }
}

/** Which way a text of a card runs: the title as its language does, any other as most of its letters do. */
export function directionOfText(one: CardText, card: Card): Direction {
  return one === card.title ? card.direction : directionOf(one.text, card.direction)
}

function nameOf(config: EditionConfig): CardText {
  return { text: config.name, file: 'edition.json', field: 'name' }
}

function labelOf(topic: Topic, at: number, language: string, config: EditionConfig): CardText {
  const text = topicLabel(topic, language, config.language)
  return { text, file: 'edition.json', field: `topics[${at}].label` }
}
