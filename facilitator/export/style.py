"""How the HTML record looks: black on white, from the theme's own values; it can be read without."""

from string import Template

from facilitator import tokens

_SHEET = Template("""
:root { color-scheme: light; }
body { font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif;
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; color: $ink; background: $board;
  overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 1.5em 0 0.4em; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.5rem; border-top: 2px solid $edge; padding-top: 0.6em; }
h3 { font-size: 1.2rem; }
p, ul, ol { margin: 0.5em 0; }
li { margin: 0.25em 0; }
a { color: $teal; text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid $teal; outline-offset: 3px; }
main:focus, h2:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: 0.5rem 0; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: min(100%, 32rem); overflow-wrap: normal; }
caption { text-align: start; }
caption h3 { margin-top: 0.6em; }
th, td { border: 1px solid $edge; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top;
  min-width: 5rem; max-width: 20rem; overflow-wrap: break-word; }
thead th { background: $ground; }
tbody th { font-weight: 600; }
figure { margin: 1rem 0; }
img { box-sizing: border-box; max-width: 100%; height: auto; border: 1px solid $edge; }
svg { display: block; width: 100%; min-width: 34rem; height: auto; }
figcaption { color: $mute; }
@media print {
  body { font-size: 12pt; max-width: none; padding: 0; color: #000000; }
  .skip, nav { display: none; }
  .wide { overflow: visible; }
  svg { min-width: 0; }
  h1, h2, h3, caption { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  img { max-height: 60vh; width: auto; }
  a { color: inherit; text-decoration: none; }
}
""")


def sheet() -> str:
    return _SHEET.substitute(tokens.colours("bright"))
