// Builds static/built: one stylesheet, the scripts, the font, the icons of the app itself and all licences.
import { fileURLToPath } from "node:url";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const built = path.join(here, "built");
const targets = ["chrome111", "edge111", "firefox115", "safari16.2"];

// Order matters: tokens first, print last. The theme goes before our own parts, which refine it.
const sheets = [
  "tokens.css", "THEME", "layout.css", "parts.css", "forms.css", "people.css", "rota.css", "team.css", "charts.css",
  "report.css", "news.css", "narrow.css", "print.css",
];

// theme.scss names colours that appear nowhere else; here each becomes our own property, so that one
// stylesheet serves light and dark.
const colours = {
  "#1d2826": "--ink", "#4d5a56": "--ink-2", "#0d5b4a": "--link", "#17493f": "--pine", "#1c6b4a": "--go",
  "#faf7f1": "--linen", "#f1ece2": "--linen-2", "#ddd6c9": "--line", "#55625e": "--field-line", "#fffffe": "--paper",
  "#fffffd": "--field", "#b3261e": "--error",
};

// Components that others in the theme bring along, and no page of ours draws.
const unused = /\.nhsuk-(card|scroll|action-link|image|lede|caption-xxl|tag--(?!green|yellow|grey)|table-(responsive|container))/;

// The stylesheet without the selectors that match, and without the rules this leaves empty. Comments go too.
function without(pattern, css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "");
  let out = "", head = "", i = 0;
  for (; i < text.length; i++) {
    if (text[i] === ";" ) { out += head + ";"; head = ""; continue; } // an at-rule without a block
    if (text[i] !== "{") { head += text[i]; continue; }
    const start = ++i;
    for (let depth = 1; depth; i++) depth += text[i] === "{" ? 1 : text[i] === "}" ? -1 : 0;
    const body = text.slice(start, --i);
    if (/^\s*@(media|supports)/.test(head)) {
      const inner = without(pattern, body);
      if (inner.trim()) out += `${head}{${inner}}`;
    } else {
      const kept = head.split(/,(?![^(]*\))/).filter((selector) => !pattern.test(selector));
      if (kept.length) out += `${kept.join(",")}{${body}}`;
    }
    head = "";
  }
  return out + head;
}

function theme() {
  const { css } = sass.compile(path.join(here, "css", "theme.scss"), {
    loadPaths: [path.join(root, "node_modules")], style: "expanded", quietDeps: true, logger: sass.Logger.silent,
  });
  let text = without(unused, css.replace(/^@charset[^;]*;/, ""));
  for (const [hex, property] of Object.entries(colours)) {
    const found = new RegExp(`${hex}(?![0-9a-f])`, "gi");
    if (!found.test(text)) throw new Error(`theme.scss no longer uses ${hex}, meant for ${property}`);
    text = text.replace(found, `var(${property})`);
  }
  const outside = text.match(/https?:\/\/(?!www\.w3\.org)[^\s"')]+/);
  if (outside) throw new Error(`The theme asks another host: ${outside[0]}`);
  return text;
}

function stylesheet() {
  const parts = sheets.map((name) => (name === "THEME" ? theme() : fs.readFileSync(path.join(here, "css", name), "utf8")));
  return esbuild.transformSync(parts.join("\n"), { loader: "css", minify: true, target: targets, legalComments: "none" }).code;
}

function script(name) {
  const result = esbuild.buildSync({
    entryPoints: [path.join(here, "js", name)], bundle: true, minify: true, format: "esm", target: targets,
    legalComments: "none", write: false, absWorkingDir: root,
  });
  return result.outputFiles[0].text;
}

function save(name, content) {
  const bytes = Buffer.from(content);
  fs.writeFileSync(path.join(built, name), bytes);
  const sizes = [bytes.length, zlib.gzipSync(bytes, { level: 9 }).length, zlib.brotliCompressSync(bytes).length];
  console.log(`${name.padEnd(18)} ${sizes.map((n) => String(n).padStart(7)).join(" ")}  raw, gzip, brotli`);
}

fs.rmSync(built, { recursive: true, force: true });
fs.mkdirSync(built, { recursive: true });
save("app.css", stylesheet());
for (const name of fs.readdirSync(path.join(here, "js"))) {
  if (name.endsWith(".js")) save(name, script(name)); // a file here is a bundle; what it imports lies in a folder
}
const modules = path.join(root, "node_modules");
const font = path.join(modules, "@fontsource-variable", "atkinson-hyperlegible-next");
save("atkinson.woff2", fs.readFileSync(path.join(font, "files", "atkinson-hyperlegible-next-latin-wght-normal.woff2")));
// The same letters for paper: typst reads no woff2.
const letters = path.join(modules, "@expo-google-fonts", "atkinson-hyperlegible-next");
for (const weight of ["400Regular", "700Bold"]) {
  save(`paper-${weight.slice(0, 3)}.ttf`, fs.readFileSync(path.join(letters, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)));
}
for (const name of fs.readdirSync(path.join(here, "icons", "app"))) {
  save(name, fs.readFileSync(path.join(here, "icons", "app", name)));
}
const licences = [
  "NHS.UK frontend, by NHS England: released under the MIT Licence.",
  ...[path.join(font, "LICENSE"), path.join(here, "icons", "LICENSE")].map((file) => fs.readFileSync(file, "utf8").trim()),
];
save("licences.txt", licences.join("\n\n---\n\n") + "\n");
