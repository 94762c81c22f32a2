import { siteFile } from '../../article/published-files.ts'
import { headersFile } from '../hosts/headers-file.ts'
import { redirectsFile } from '../hosts/redirects-file.ts'
import { policyWithInline } from '../page/content-security-policy.ts'
import { fixedFiles, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/** What hosts are told that read it from files: headers, and where articles went that had another address. */
export function hostFilesOutput({ base, catalogue }: Publication): Output<string> {
  return fixedFiles({
    [siteFile.headers]: {
      inputs: ['address', 'app'],
      make: ({ template }) => headersFile(base, template.policy ?? policyWithInline()),
    },
    [siteFile.redirects]: {
      inputs: ['address', ...[...catalogue.moved.keys()].map((id) => `alias:${id}` as const)],
      make: () => redirectsFile(base, catalogue.moved),
    },
  })
}
