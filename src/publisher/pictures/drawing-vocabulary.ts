/**
 * What a drawing may consist of: shapes, words, and how they are painted. What is on no list is not published, because a
 * list of what is dangerous was never whole yet. Elements, attributes and functions of SVG 2, https://www.w3.org/TR/SVG2/.
 */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Elements that draw and do nothing else. */
export const drawingElements = listed(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`)

/** Elements of SVG that no browser draws and drawing programs write: they are left out with all that is in them. */
export const silentElements = listed(`
  metadata flowRoot font font-face cursor view color-profile
`)

/** Attributes whose values are words: they may hold anything. */
export const wordAttributes = listed(`
  id class lang role aria-label aria-labelledby aria-describedby aria-hidden
`)

/** Attributes whose values are numbers, colours, names of the language, or references by `url(#…)`. */
export const paintAttributes = listed(`
  style version baseProfile type media viewBox preserveAspectRatio transform
  width height x y x1 x2 y1 y2 z cx cy r rx ry fx fy fr d points pathLength dx dy rotate
  textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filter filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 stdDeviation edgeMode tableValues slope
  intercept amplitude exponent radius scale xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles
  surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength azimuth elevation pointsAtX pointsAtY
  pointsAtZ limitingConeAngle order kernelMatrix divisor bias targetX targetY preserveAlpha
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill fill-opacity fill-rule flood-color
  flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`)

/** Functions of CSS that fetch nothing; `url` is looked at more closely. Names in lower case. */
export const styleFunctions = listed(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var
  matrix matrix3d translate translatex translatey translate3d scale scalex scaley rotate skew skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path cubic-bezier steps
  not is where nth-child nth-of-type nth-last-child nth-last-of-type
`)
