import { address } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { feedForms } from '../../article/published-files.ts'
import { foldTopics } from '../list/fold-topics.ts'
import { useInterface } from '../locales/words.ts'
import { LanguageLinks } from '../parts/LanguageLinks.tsx'
import { Link } from '../parts/Link.tsx'
import styles from './Footer.module.css'

type LinkTo = readonly [path: string, label: string]

/**
 * The way on from the end of a page: topics, what there is to know of the paper, its feeds, and the languages of the
 * interface. `own` is the own page on which it stands.
 */
export function Footer({ edition, own }: { edition: Edition; own: string | undefined }) {
  const { t, language } = useInterface()
  const { name, topics, pages = [], hasAuthors, hasStories, hasArchive, hasFeeds } = edition
  const [shown, folded] = foldTopics(topics)
  const groups: [title: string, links: LinkTo[]][] = [
    [
      t('site.topics'),
      [
        ...shown.map(
          (one): LinkTo => [address.topic(one.id), topicLabel(one, language, edition.language)],
        ),
        [address.latest, t(folded.length > 0 ? 'topics.all' : 'topics.latest')],
      ],
    ],
    [
      t('foot.about', { name }),
      [
        ...pages.map(({ id, label }): LinkTo => [address.own(id), label]),
        ...(hasAuthors ? [[address.authors, t('author.all')] as const] : []),
        ...(hasStories ? [[address.stories, t('story.all')] as const] : []),
        ...(hasArchive ? [[address.archive, t('archive.title')] as const] : []),
      ],
    ],
    [t('foot.follow'), hasFeeds ? feedForms.map(([form, file]): LinkTo => [`/${file}`, form]) : []],
  ]
  return (
    <footer className={`Screen ${styles.footer}`}>
      <nav aria-label={t('foot.title')}>
        {groups.map(
          ([title, links]) =>
            links.length > 0 && (
              <section key={title}>
                <h2>{title}</h2>
                <ul>
                  {links.map(([path, label]) => (
                    <li key={path}>
                      <Link to={path} {...(own && path === address.own(own) && here)}>
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
        <section>
          <h2>{t('settings.language')}</h2>
          <LanguageLinks />
        </section>
      </nav>
    </footer>
  )
}

const here = { 'aria-current': 'page' } as const
