let policy: { createScriptURL: (url: string) => string } | undefined

/**
 * The address of a worker's script as the policy of the pages asks for it. A policy of a name can be made once in a page;
 * `worker-src` keeps what it lets through on this site.
 */
export function trustedScript(url: string): string {
  policy ??= Reflect.get(window, 'trustedTypes')?.createPolicy('sutur', {
    createScriptURL: (one: string) => one,
  })
  return policy?.createScriptURL(url) ?? url
}
