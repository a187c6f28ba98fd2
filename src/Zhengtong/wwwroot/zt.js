// 政通 · 外观脚本。没有它，每一页也能用；有它，更顺手。
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const fetchScript = src => new Promise((done, fail) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: fail })));

  // htmx 只在用到它的页上取，等页面全了再取：它到那时才认得出来。
  const htmx = document.currentScript.dataset.htmx;
  if (document.querySelector("[hx-get], [hx-post]")) addEventListener("load", () => fetchScript(htmx).catch(() => { }));

  // 有错误时，先把焦点放在错误汇总上。
  document.querySelector(".error-summary")?.focus({ preventScroll: true });

  // 一份表单只送一次：连点两下，第二下不算。三秒后放开（下载之类不换页）。
  addEventListener("submit", e => {
    if (e.defaultPrevented || e.target.method !== "post") return;
    if (e.target.dataset.sent) return e.preventDefault();
    e.target.dataset.sent = "1";
    setTimeout(() => delete e.target.dataset.sent, 3000);
  });

  // 只在前面选了某一项才填的题：没选就收起来。没有脚本时都显示，题下写明什么时候填。
  const asked = () => document.querySelectorAll("[data-any]:not([data-any=''])").forEach(box => {
    const chosen = [...document.getElementsByName(box.dataset.when)].filter(c => c.type === "select-one" || (c.checked && !c.closest("[hidden]"))).map(c => c.value);
    box.hidden = !chosen.some(v => box.dataset.any.split("|").includes(v));
  });
  addEventListener("change", asked);
  asked();

  // 太大的文件选的时候就说，不等传完。
  addEventListener("change", e => {
    const input = e.target, most = Number(input.dataset?.max);
    if (input.type !== "file" || !most) return;
    const large = [...input.files].find(f => f.size > most);
    let say = input.parentElement.querySelector(".error-text.too-large");
    if (!large) return say?.remove();
    say ??= Object.assign(document.createElement("p"), { className: "error-text too-large", role: "alert" });
    say.textContent = `“${large.name}”有 ${Math.ceil(large.size / 1048576)} MB，超过 ${most / 1048576} MB。请压缩，或者分开再传`;
    input.before(say);
    input.value = "";
  });

  // 打印前展开所有折叠。
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(d => { d.open = true; }));

  // 清单键盘：/ 查找，j k 移动，Enter 打开。在输入框里不起作用。
  addEventListener("keydown", e => {
    if (e.target.matches("input, textarea, select") || e.ctrlKey || e.altKey || e.metaKey) return;
    if (e.key === "/") { e.preventDefault(); document.getElementById("q")?.focus(); return; }
    const rows = [...document.querySelectorAll("[data-keys] tbody tr:not(.group)")];
    if (!rows.length || !"jk".includes(e.key)) return;
    let at = rows.findIndex(r => r.classList.contains("on"));
    rows[at]?.classList.remove("on");
    at = Math.max(0, Math.min(rows.length - 1, at + (e.key === "j" ? 1 : -1)));
    rows[at].classList.add("on");
    rows[at].querySelector("a").focus();
  });

  // 报告里点数字：证据在右栏换页（:target），这里只标出点的是哪一个。
  const mark = () => document.querySelectorAll("a.fig").forEach(a =>
    a.hash && a.hash === location.hash ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current"));
  addEventListener("hashchange", mark);
  mark();

  // 图由下面的表画出：表是唯一的数据。echarts 只在图快要看见时才取。
  const css = name => getComputedStyle(root).getPropertyValue(name).trim();
  const draw = fig => {
    const table = fig.querySelector("table"), box = fig.querySelector(".chart-canvas");
    const heads = [...table.tHead.rows[0].cells].slice(1).filter(h => h.dataset.type !== "none");
    const body = [...table.tBodies[0].rows];
    const number = c => { const t = c.textContent.replace(/[,，%\s]/g, ""); return t === "" || t === "—" ? null : Number(t); };
    const flat = fig.dataset.chart === "hbar", stack = fig.dataset.stack === "all";
    const colours = (fig.dataset.colours ?? "--blue --edge").split(" ").map(css);
    const category = { type: "category", data: body.map(r => r.cells[0].textContent.trim()), inverse: flat, axisTick: { show: false }, axisLabel: { color: css("--ink-2") }, axisLine: { lineStyle: { color: css("--line") } } };
    const value = { type: "value", min: fig.dataset.min ? Number(fig.dataset.min) : null, axisLabel: { color: css("--ink-2"), formatter: v => v >= 10000 ? v / 10000 + "万" : String(v) }, splitLine: { lineStyle: { color: css("--line-2") } } };
    const chart = echarts.init(box, null, { renderer: "svg" });
    chart.setOption({
      animation: false, color: colours, textStyle: { fontFamily: css("--sans"), fontSize: 12 }, aria: { enabled: true, decal: { show: stack } },
      legend: heads.length > 1 ? { top: 0, right: 0, itemHeight: 9, textStyle: { color: css("--ink-2") } } : undefined,
      tooltip: { trigger: "axis", renderMode: "richText" }, grid: { left: 4, right: 12, top: heads.length > 1 ? 32 : 10, bottom: 2, containLabel: true },
      xAxis: flat ? value : category, yAxis: flat ? category : value,
      series: heads.map(h => ({ name: h.textContent.trim(), type: flat ? "bar" : h.dataset.type || fig.dataset.chart, stack: stack ? "all" : undefined, barMaxWidth: 22, symbolSize: 5, lineStyle: { width: 2 }, data: body.map(r => number(r.cells[h.cellIndex])) }))
    });
    addEventListener("resize", () => chart.resize());
    const more = fig.querySelector("details");
    if (more) more.open = false;
  };
  const figures = [...document.querySelectorAll("[data-chart]")];
  if (!figures.length) return;
  let library;
  const load = () => library ??= fetchScript(document.body.dataset.echarts);
  const seen = new IntersectionObserver(list => list.filter(x => x.isIntersecting).forEach(x => {
    seen.unobserve(x.target);
    load().then(() => draw(x.target), () => x.target.classList.add("no-chart"));
  }), { rootMargin: "400px" });
  figures.forEach(f => seen.observe(f));
})();
