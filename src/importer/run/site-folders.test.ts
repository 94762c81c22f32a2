import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openInputs } from './open-inputs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-site-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
}

async function opened() {
  const inputs: { name: string; picture: string | undefined }[] = []
  for await (const { name, readNeighbour } of openInputs(folder)) {
    const bytes = await readNeighbour?.('/images/a.jpg')
    inputs.push({
      name: name.slice(folder.length + 1),
      picture: bytes && Buffer.from(bytes).toString(),
    })
  }
  return inputs
}

it('reads the articles of a Hugo folder, and its pictures from where it keeps them', async () => {
  write('hugo.toml', 'content/posts/library.md', 'content/posts/_index.md', 'content/_index.ar.md')
  write('content/posts/bundle/index.md', 'archetypes/default.md', 'public/posts/library/index.html')
  write('themes/x/README.md', 'static/images/a.jpg', 'README.md')
  expect(await opened()).toEqual([
    { name: 'content/posts/bundle/index.md', picture: 'static/images/a.jpg' },
    { name: 'content/posts/library.md', picture: 'static/images/a.jpg' },
  ])
})

it('reads the posts of a Jekyll folder, and no drafts', async () => {
  write('_config.yml', '_posts/2024-05-06-library.md', '_drafts/secret.md', '_layouts/post.html')
  write('_site/2024/library/index.html', 'images/a.jpg', 'about.md')
  expect(await opened()).toEqual([
    { name: '_posts/2024-05-06-library.md', picture: 'images/a.jpg' },
  ])
})

it('reads what Eleventy publishes, and not what it is made with', async () => {
  write(
    'eleventy.config.mjs',
    'posts/library.md',
    '_includes/base.html',
    '_site/posts/library/index.html',
  )
  write('public/images/a.jpg')
  expect((await opened()).map(({ name }) => name)).toEqual(['posts/library.md'])
})

it('reads every other folder whole', async () => {
  write('content/a.md', '_posts/b.md', 'c.md')
  expect((await opened()).map(({ name }) => name)).toEqual(['_posts/b.md', 'c.md', 'content/a.md'])
})
