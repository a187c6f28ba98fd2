// 坐席工作台：键盘、草稿、建议。没有它，页面照样能登记。
(() => {
  const form = document.getElementById("order");
  if (!form) return;
  const field = name => form.elements["Input." + name];
  const key = "zt-call-" + form.dataset.draft, kept = document.getElementById("kept");
  const names = ["Content", "Kind", "Original", "Place", "Region", "Topic", "Unit", "Urgency", "Source", "Accused", "CallerName", "CallerAddress", "Hidden", "NoCallBack", "Answer"];
  const refresh = () => field("Content").dispatchEvent(new Event("refresh")); // htmx 听它
  const own = new Set(); // 坐席自己选过的，不再改

  // 草稿：边写边存在本机，断线、刷新都不丢；登记成功以后清掉。号码不存。
  const done = new URLSearchParams(location.search).get("done");
  if (done) { localStorage.removeItem("zt-call-" + done); history.replaceState(null, "", location.pathname); }
  const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const save = () => {
    const typed = {};
    for (const name of names) { const c = field(name); if (c) typed[name] = c.type === "checkbox" ? c.checked : c instanceof RadioNodeList ? [...c].find(x => x.type === "checkbox")?.checked ?? c.value : c.value; }
    localStorage.setItem(key, JSON.stringify(typed));
    kept.textContent = new Date().toTimeString().slice(0, 8) + " 已存在本机，断线不丢";
  };
  const typed = form.dataset.kept ? null : read();
  if (typed) {
    for (const name of names) {
      const c = field(name), v = typed[name];
      if (!c || v === undefined || v === "") continue;
      const box = c instanceof RadioNodeList ? [...c].find(x => x.type === "checkbox") : c.type === "checkbox" ? c : null;
      if (box) box.checked = v; else c.value = v;
      if (c.name) own.add(c.name);
    }
    kept.textContent = "已恢复没有登记完的内容";
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (form.dataset.kept) for (const name of ["Region", "Topic", "Unit", "Urgency"]) if (field(name).value) own.add(field(name).name);
  if (typed || form.dataset.kept) document.addEventListener("htmx:load", refresh, { once: true });
  form.addEventListener("input", save);
  form.addEventListener("change", e => { if (e.isTrusted) own.add(e.target.name); save(); if (/Input\.(Place|Region|Topic|Kind|Urgency)$/.test(e.target.name ?? "")) refresh(); });

  // 建议：没有自己选过的，先按第一条填上；点哪一条就用哪一条。
  const take = (b, force) => {
    for (const [name, value] of [["Topic", b.dataset.topic], ["Unit", b.dataset.unit], ["Region", b.dataset.region], ["Urgency", b.dataset.urgency]]) {
      const c = field(name);
      if (c && value && (force && name !== "Region" || !own.has(c.name)) && [...c.options].some(o => o.value === value)) c.value = value;
    }
    save();
  };
  document.addEventListener("htmx:afterSwap", e => { if (e.target.id === "suggestions") { const first = e.target.querySelector("[data-topic]"); if (first) take(first, false); } });
  document.addEventListener("click", e => {
    const b = e.target.closest("[data-topic]"), urge = e.target.closest("[data-urge]");
    if (b) take(b, true);
    if (urge) {
      for (const k of field("Kind")) k.checked = k.value === "Urging";
      field("Original").value = urge.dataset.urge;
      form.dispatchEvent(new Event("change", { bubbles: true }));
      field("Content").focus();
    }
  });

  // 键盘。
  addEventListener("keydown", e => {
    const pressed = (e.ctrlKey ? "Control+" : "") + (e.altKey ? "Alt+" : "") + (e.key.length === 1 ? e.key.toLowerCase() : e.key);
    const button = document.querySelector(`[data-key="${CSS.escape(pressed)}"]`) ?? (pressed === "Alt+j" ? document.querySelector("[data-join]") : null);
    if (button) { e.preventDefault(); button.click(); return; }
    const kind = e.altKey && /^Digit[1-6]$/.test(e.code) ? field("Kind")?.[e.code[5] - 1] : null;
    if (kind) { e.preventDefault(); kind.click(); }
  });

  // 通话和等待的时间。
  const tick = () => document.querySelectorAll("time[data-since]").forEach(t => {
    const s = Math.max(0, Math.round((Date.now() - t.dataset.since) / 1000));
    t.textContent = `${String(Math.floor(s / 60)).padStart(2, "0")}:${String(s % 60).padStart(2, "0")}`;
  });
  setInterval(tick, 1000);
  tick();
})();
