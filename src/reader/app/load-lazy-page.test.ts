import type { RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { loadLazyPage } from './load-lazy-page.ts'

const Component = () => null

function routesWith(lazy: () => Promise<Pick<RouteObject, 'Component' | 'loader'>>): RouteObject[] {
  return [
    {
      id: 'site',
      path: '/',
      children: [
        { id: 'search', path: 'search', lazy },
        { id: 'latest', path: 'latest', element: null },
      ],
    },
  ]
}

it('puts the script of the page into copies of the routes', async () => {
  const routes = routesWith(async () => ({ Component }))
  const loaded = await loadLazyPage(routes, { pathname: '/x/search/' }, '/x/')
  expect(loaded?.ids).toEqual(['site', 'search'])
  expect(loaded?.routes[0]?.children?.[0]).toEqual({ id: 'search', path: 'search', Component })
  expect(routes[0]?.children?.[0]?.lazy).toBeDefined()
})

it('leaves alone what is not the page', async () => {
  const routes = routesWith(() => Promise.reject(new Error('asked for')))
  const loaded = await loadLazyPage(routes, { pathname: '/x/latest/' }, '/x/')
  expect(loaded?.ids).toEqual(['site', 'latest'])
})

it('gives nothing where the script did not arrive, and where no page is', async () => {
  const routes = routesWith(async () => ({ loader: () => null }))
  expect(await loadLazyPage(routes, { pathname: '/x/search/' }, '/x/')).toBeUndefined()
  expect(await loadLazyPage(routes, { pathname: '/elsewhere/' }, '/x/')).toBeUndefined()
})
