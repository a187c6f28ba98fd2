// Makes src/Zhengtong/wwwroot/lib from the npm packages: Tabler's CSS purged to what our pages name,
// one SVG sprite of the icons they use, htmx and ECharts as they are. Run by build/assets.targets.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, "node_modules");
const app = join(root, "src/Zhengtong");
const lib = join(app, "wwwroot/lib");

const read = path => readFileSync(path, "utf8");
const files = (folder, ending) => !existsSync(join(app, folder)) ? [] :
  readdirSync(join(app, folder), { recursive: true }).filter(f => f.endsWith(ending)).map(f => join(app, folder, f));
const pages = ["Features", "Platform"].flatMap(folder => files(folder, ".cshtml"));
const frame = files("Platform/Web", ".cs");
const ours = [join(app, "wwwroot/zt.css"), join(app, "wwwroot/zt.js")];

// An unchanged file keeps its time, so that later build steps have nothing to do.
const write = (name, text) => {
  const path = join(lib, name);
  if (!existsSync(path) || read(path) !== text) writeFileSync(path, text);
};

async function tabler() {
  const css = join(packages, "@tabler/core/dist/css/tabler.min.css");
  const [purged] = await new PurgeCSS().purge({
    css: [css],
    content: [...pages, ...frame, ours[1]],
    defaultExtractor: text => text.match(/[\w-]+/g) ?? [],
    variables: true,
    keyframes: true,
    fontFace: true,
    safelist: { standard: ["html", "body"], variables: read(ours[0]).match(/--tblr-[\w-]+/g) },
    // Words that stand in our pages, but never as a class (nor are they elements).
    blocklist: ["alert", "empty", "row", "status", "steps", "tag", "tooltip"],
  });
  return purged.css;
}

// Icons are named as name="…" on <zt-icon>, icon="…" on other tags, and Icon: "…" or Icon = "…" in C#.
function icons() {
  const named = /<zt-icon\s+name="([a-z0-9-]+)"|\bicon\s*[:=]\s*"([a-z0-9-]+)"/gi;
  const names = new Set([...pages, ...frame].flatMap(f => [...read(f).matchAll(named)].map(m => m[1] ?? m[2])));
  const symbols = [...names].sort().map(name => {
    const file = join(packages, `@tabler/icons/icons/outline/${name}.svg`);
    if (!existsSync(file)) throw new Error(`there is no icon "${name}" in @tabler/icons`);
    const paths = [...read(file).matchAll(/<path d="[^"]+"/g)].map(m => `${m[0]}/>`).join("");
    return `<symbol id="${name}" viewBox="0 0 24 24">${paths}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor">\n${symbols.join("\n")}\n</svg>\n`;
}

mkdirSync(lib, { recursive: true });
write("tabler.css", await tabler());
write("icons.svg", icons());
write("htmx.js", read(join(packages, "htmx.org/dist/htmx.min.js")));
write("echarts.js", read(join(packages, "echarts/dist/echarts.common.min.js")));
