/** The file of a paper that names its feeds; what publishes by itself imports them first. */
export const feedsFile = 'feeds.txt'

const importFeeds = `npx sutur import --inputs ${feedsFile}`

/** Commits what came, with what the importer remembers of each feed: the next hour asks only whether it changed. */
const feedSteps = `      # A feed that cannot be had fails this step; everything else is published all the same.
      - id: feeds
        continue-on-error: true
        run: ${importFeeds}
      - run: |
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git add --all
          git diff --cached --quiet || git commit --quiet -m 'Take in the feeds'
          git pull --quiet --rebase
          git push --quiet
`

const serviceFeeds = `# A feed that cannot be had is named in the journal, and the rest is published.
ExecStartPre=-/usr/bin/env ${importFeeds}
`

/**
 * Publishes a paper on GitHub Pages: what is pushed, and each hour the articles whose date has come and those of its
 * feeds, where it has some; only then it may write into the paper.
 */
export function workflow(hasFeeds: boolean): string {
  const failed = ['build', ...(hasFeeds ? ['feeds'] : [])]
    .map((step) => `steps.${step}.outcome == 'failure'`)
    .join(' || ')
  return `name: publish
on:
  push:
    branches: [main]
  # Articles with a date to come are published when it has come.
  schedule:
    - cron: '7 * * * *'
  workflow_dispatch:
permissions:
  contents: ${hasFeeds ? 'write' : 'read'}
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install
${hasFeeds ? feedSteps : ''}      - id: pages
        uses: actions/configure-pages@v5
      # What the last build remembers and wrote: the next one makes only what changed.
      - uses: actions/cache@v4
        with:
          path: |
            node_modules/.cache/sutur
            dist
          key: sutur-\${{ github.run_id }}
          restore-keys: sutur-
      # What is faulty is left out and fails this step; everything else is published all the same.
      - id: build
        continue-on-error: true
        run: npx sutur build --base "\${{ steps.pages.outputs.base_path }}/"
        env:
          SUTUR_ORIGIN: \${{ steps.pages.outputs.origin }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deploy
        uses: actions/deploy-pages@v4
      - if: ${failed}
        run: echo "${hasFeeds ? 'The import and the build name' : 'The build names'} what was left out." && exit 1
`
}

/**
 * Publishes the paper in a folder each hour, its feeds first where it has some, on a machine with systemd: a service and
 * its timer, by the names of their files. `folder` is an absolute path.
 */
export function systemdUnits(
  folder: string,
  hasFeeds: boolean,
): Record<'publish.service' | 'publish.timer', string> {
  // systemd takes a percent sign for the beginning of a name.
  const place = folder.replaceAll('%', '%%')
  return {
    'publish.service': `[Unit]
Description=Publish the paper in ${place}

[Service]
Type=oneshot
WorkingDirectory=${place}
${hasFeeds ? serviceFeeds : ''}ExecStart=/usr/bin/env npx sutur build
# What copies dist/ to a host goes here:
# ExecStartPost=/usr/bin/rsync -a --delete --exclude=/.sutur.json dist/ host:/srv/paper/
`,
    'publish.timer': `[Unit]
Description=Publish articles whose date has come${hasFeeds ? ', and those of the feeds' : ''}

[Timer]
OnCalendar=hourly
# What was missed while the machine was off is made up for.
Persistent=true

[Install]
WantedBy=timers.target
`,
  }
}
