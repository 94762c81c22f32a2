import { hash } from 'node:crypto'
import { readListAddress } from '../../article/addresses.ts'
import { pageEntries } from '../edition/catalogue.ts'
import type { DocumentTemplate } from '../page/document.ts'
import { archiveMonth } from './archive.ts'
import { faviconInput, iconsInput } from './favicon.ts'
import { entriesOfFeed } from './feeds.ts'
import type { Input } from './output.ts'
import { ownPageLabels } from './own-pages.ts'
import type { Publication } from './publication.ts'
import { articlesNear } from './withdrawn-articles.ts'

/**
 * Makes what tells whether a file would be made of the same as before, by its inputs: a digest of what each of them is
 * now. Undefined where one of them is not compared, or nothing is known of the program.
 */
export function makeSourceOf(
  publication: Publication,
): (inputs: readonly Input[], template: DocumentTemplate) => string | undefined {
  const { catalogue, cards, config, base, dress, favicon, folder, icons, program, site } =
    publication
  const fixed = digestOf([program, dress.colours, config, base, site])
  let app: { of: DocumentTemplate; digest: string } | undefined

  function stateOf(input: Input, template: DocumentTemplate): string | undefined {
    if (input === 'config' || input === 'address') return ''
    if (input === 'app') {
      if (app?.of !== template) app = { of: template, digest: digestOf(template) }
      return app.digest
    }
    if (input === 'pages') return JSON.stringify(ownPageLabels(publication) ?? [])
    if (input === faviconInput) return favicon.file
    if (input === iconsInput) return JSON.stringify(icons.map(({ file }) => file))
    const at = input.indexOf(':')
    const name = input.slice(at + 1)
    switch (input.slice(0, at)) {
      case 'article':
        return folder.digest(name)
      case 'pictures':
        return JSON.stringify(
          folder.articles
            .get(name)
            ?.facts.pictures.map(([, src]) => publication.pictures.show(src)),
        )
      case 'age':
        return `${publication.surroundings(name)?.ageYears} ${catalogue.byId.get(name)?.summary.isUnpublished}`
      case 'related':
        return publication.surroundings(name)?.relatedState
      case 'near':
        return JSON.stringify(articlesNear(name, publication).map(({ state }) => state))
      case 'rows': {
        const { page = 'newest', ...asked } = readListAddress(name) ?? {}
        const list = pageEntries(catalogue.of(asked), page)
        return JSON.stringify({ ...list, rows: list?.rows.map(({ state }) => state) })
      }
      case 'feed':
        return JSON.stringify(
          entriesOfFeed(publication, readListAddress(name) ?? {}).map(({ state }) => state),
        )
      case 'card':
        return cards ? JSON.stringify(cards.of(name) ?? null) : ''
      case 'months':
        return JSON.stringify(archiveMonth(catalogue, name))
      case 'shown':
        return JSON.stringify(publication.pictures.show(name) ?? null)
      case 'page':
        return JSON.stringify(publication.ownPages.get(name))
      case 'picture':
        // Its published name changes with its content.
        return name
      case 'content':
        return name
      case 'alias':
        return `${name} ${catalogue.moved.get(name)}`
      default:
        return undefined
    }
  }

  return (inputs, template) => {
    if (program === undefined) return undefined
    const states = [fixed]
    for (const input of inputs) {
      const state = stateOf(input, template)
      if (state === undefined) return undefined
      states.push(state)
    }
    // They are paths, digests and JSON, in which no such letter can be.
    return hash('sha256', states.join('\0'), 'base64url')
  }
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url')
}
