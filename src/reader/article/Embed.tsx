import type { PublishedBlock } from '../../article/edition.ts'
import { Picture } from '../parts/Picture.tsx'
import { TextLink } from '../parts/TextLink.tsx'
import styles from './Embed.module.css'

/** Something on another site, shown as a link to it and never as a frame of it. */
export function Embed({ embed }: { embed: Extract<PublishedBlock, { type: 'embed' }> }) {
  return (
    <div
      className={embed.poster === undefined ? styles.embed : `${styles.embed} ${styles.pictured}`}
    >
      {embed.poster !== undefined && (
        <div className={styles.poster}>
          <Picture
            figure={{
              type: 'figure',
              src: embed.poster,
              ...(embed.widths && { widths: embed.widths }),
            }}
            alt=""
            place="thumb"
          />
        </div>
      )}
      <div>
        <TextLink href={embed.url}>{embed.title}</TextLink>
        <p>
          <bdi dir="ltr">{hostOf(embed.url)}</bdi>
        </p>
      </div>
    </div>
  )
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url
}
