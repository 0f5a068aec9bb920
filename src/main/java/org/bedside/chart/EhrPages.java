package org.bedside.chart;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bedside.chart.ehrs.EhrSetting;
import org.bedside.chart.ehrs.Link;
import org.bedside.chart.ehrs.Trial;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Smart;
import org.bedside.chart.smart.SmartKeys;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The practice's EHRs: which there are, how each is, and how one is connected.
@Controller
class EhrPages {

  private final EhrSetting setting;
  private final SmartKeys keys;
  private final Origin origin;
  private final People people;

  EhrPages(EhrSetting setting, SmartKeys keys, Origin origin, People people) {
    this.setting = setting;
    this.keys = keys;
    this.origin = origin;
    this.people = people;
  }

  @GetMapping("/chart/ehrs")
  @May(Right.KEEP_RECORDS)
  String all(Model model) {
    return list(null, model);
  }

  private String list(@Nullable String fault, Model model) {
    model.addAttribute("ehrs", setting.all());
    model.addAttribute("address", origin.link(Smart.KEYS));
    model.addAttribute("keys", keys.shown());
    model.addAttribute("zone", people.practice().zone());
    model.addAttribute("fault", fault);
    return "chart/ehrs";
  }

  @GetMapping("/chart/ehrs/new")
  @May(Right.KEEP_RECORDS)
  String add(Model model) {
    return form(null, EhrForm.empty(), Map.of(), model);
  }

  @PostMapping("/chart/ehrs/new")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  String add(@ModelAttribute EhrForm form, Person me, Model model, HttpServletResponse response) {
    var errors = new LinkedHashMap<String, String>();
    var wish = form.read(errors);
    if (wish != null) {
      var id = setting.add(wish, me.id());
      if (id.isPresent()) {
        return "redirect:/chart/ehrs/" + id.get();
      }
      errors.put("base", "chart.ehr.base.taken");
    }
    response.setStatus(422);
    return form(null, form, errors, model);
  }

  @GetMapping("/chart/ehrs/{id}/edit")
  @May(Right.KEEP_RECORDS)
  String edit(@PathVariable UUID id, Model model) {
    var link = found(id);
    return form(link, EhrForm.of(link), Map.of(), model);
  }

  @PostMapping("/chart/ehrs/{id}/edit")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  String edit(
      @PathVariable UUID id,
      @ModelAttribute EhrForm form,
      Person me,
      Model model,
      HttpServletResponse response) {
    var link = found(id);
    var errors = new LinkedHashMap<String, String>();
    var wish = form.read(errors);
    if (wish != null && setting.change(id, wish, me.id())) {
      return "redirect:/chart/ehrs/" + id;
    }
    if (wish != null) {
      errors.put("base", "chart.ehr.base.taken");
    }
    response.setStatus(422);
    return form(link, form, errors, model);
  }

  private String form(@Nullable Link link, EhrForm form, Map<String, String> errors, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("signings", Signing.values());
    return "chart/form";
  }

  @GetMapping("/chart/ehrs/{id}")
  @May(Right.KEEP_RECORDS)
  String one(@PathVariable UUID id, Model model) {
    return page(found(id), null, null, model);
  }

  private String page(Link link, @Nullable Trial trial, @Nullable String fault, Model model) {
    var takes = link.ehr().takes();
    model.addAttribute("link", link);
    model.addAttribute("trial", trial);
    model.addAttribute("zone", people.practice().zone());
    model.addAttribute("fault", fault);
    model.addAttribute("baseHost", link.ehr().base().getHost());
    model.addAttribute(
        "doorHost", trial == null || trial.door() == null ? null : trial.door().getHost());
    model.addAttribute("takes", TakesWords.of(link.ehr()));
    model.addAttribute("shown", TakesWords.shown(takes));
    model.addAttribute("hidden", TakesWords.hidden(takes));
    model.addAttribute("address", origin.link(Smart.KEYS));
    return "chart/ehr";
  }

  @PostMapping("/chart/ehrs/{id}/trial")
  @May(Right.KEEP_RECORDS)
  String look(@PathVariable UUID id, Model model) {
    return looked(found(id).ehr().id(), null, model);
  }

  private String looked(UUID id, @Nullable String fault, Model model) {
    var trial = setting.look(id).orElse(null);
    return page(found(id), trial, fault, model);
  }

  /// @param door the address that the person saw when they said yes
  @PostMapping("/chart/ehrs/{id}/door")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  String agree(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String door,
      Person me,
      Model model,
      HttpServletResponse response) {
    found(id);
    if (agreed(id, door, me)) {
      return looked(id, null, model);
    }
    response.setStatus(409);
    return looked(id, "chart.ehr.door.changed", model);
  }

  private boolean agreed(UUID id, String door, Person me) {
    try {
      return setting.agree(id, new URI(door), me.id());
    } catch (URISyntaxException _) {
      return false;
    }
  }

  @PostMapping("/chart/ehrs/{id}/pause")
  @May(Right.KEEP_RECORDS)
  String pause(@PathVariable UUID id, @RequestParam(defaultValue = "true") String on, Person me) {
    found(id);
    setting.pause(id, !on.equals("false"), me.id());
    return "redirect:/chart/ehrs/" + id;
  }

  @PostMapping("/chart/ehrs/{id}/removal")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  String remove(@PathVariable UUID id, Person me) {
    setting.remove(id, me.id());
    return "redirect:/chart/ehrs";
  }

  @PostMapping("/chart/keys")
  @May(value = Right.KEEP_RECORDS, fresh = true)
  String rotate(Person me, Model model, HttpServletResponse response) {
    if (keys.rotate(me.id())) {
      return "redirect:/chart/ehrs#keys";
    }
    response.setStatus(409);
    return list("chart.ehr.keys.soon", model);
  }

  private Link found(UUID id) {
    return setting.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
