/** Publishes a paper on GitHub Pages: what is pushed, and each hour the articles whose date has come. */
export const workflow = `name: publish
on:
  push:
    branches: [main]
  # Articles with a date to come are published when it has come.
  schedule:
    - cron: '7 * * * *'
  workflow_dispatch:
permissions:
  contents: read
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
      - id: pages
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
      - if: steps.build.outcome == 'failure'
        run: echo "The build names what was left out." && exit 1
`

/**
 * Publishes the paper in a folder each hour on a machine with systemd: a service and its timer, by the names of their
 * files. `folder` is an absolute path.
 */
export function systemdUnits(folder: string): Record<'publish.service' | 'publish.timer', string> {
  // systemd takes a percent sign for the beginning of a name.
  const place = folder.replaceAll('%', '%%')
  return {
    'publish.service': `[Unit]
Description=Publish the paper in ${place}

[Service]
Type=oneshot
WorkingDirectory=${place}
ExecStart=/usr/bin/env npx sutur build
# What copies dist/ to a host goes here:
# ExecStartPost=/usr/bin/rsync -a --delete --exclude=/.sutur.json dist/ host:/srv/paper/
`,
    'publish.timer': `[Unit]
Description=Publish articles whose date has come

[Timer]
OnCalendar=hourly
# What was missed while the machine was off is made up for.
Persistent=true

[Install]
WantedBy=timers.target
`,
  }
}
