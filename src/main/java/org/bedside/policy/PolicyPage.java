package org.bedside.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Role;
import org.bedside.rules.Loosening;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/// The rules as everybody may read them, patients and the board of the practice: in plain words,
/// with who agreed by role, and with each place where the practice says less than its pack.
@Controller
class PolicyPage {

  /// Those whose yes counts.
  private static final Set<Role> AGREE =
      EnumSet.of(Role.OWNER, Role.CLINICAL_LEAD, Role.PRIVACY_OFFICER);

  private final InForce inForce;
  private final Agreeing agreeing;
  private final ObjectProvider<SiteFrame> frame;
  private final People people;

  PolicyPage(InForce inForce, Agreeing agreeing, ObjectProvider<SiteFrame> frame, People people) {
    this.inForce = inForce;
    this.agreeing = agreeing;
    this.frame = frame;
    this.people = people;
  }

  @GetMapping("/policy")
  @Open
  String show(Locale locale, Model model, HttpServletResponse response) {
    if (!people.isSetUp()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Vary", "Accept-Language");
    var rules = inForce.rules();
    var version = inForce.version().orElse(null);
    model.addAttribute("lang", locale.getLanguage());
    model.addAttribute("chapters", Chapter.of(rules.pack()));
    model.addAttribute("audiences", Audience.values());
    model.addAttribute("digest", rules.digest());
    model.addAttribute("packVersion", rules.pack().version());
    model.addAttribute("version", version);
    model.addAttribute("since", since(version));
    model.addAttribute("agreed", agreed(version));
    model.addAttribute("loosenings", loosenings(version));
    model.addAttribute("titles", rules.pack().rules());
    var site = frame.getObject();
    model.addAttribute("site", site.template());
    model.addAllAttributes(site.model());
    return "policy/policy";
  }

  private @Nullable LocalDate since(@Nullable Version version) {
    return version == null || version.effectiveAt() == null
        ? null
        : LocalDate.ofInstant(version.effectiveAt(), people.practice().zone());
  }

  /// One entry for each person, by the roles that let them agree; never a name.
  private List<List<Role>> agreed(@Nullable Version version) {
    return version == null
        ? List.of()
        : agreeing.yeses(version.id()).stream()
            .map(yes -> yes.roles().stream().filter(AGREE::contains).sorted().toList())
            .sorted(Comparator.comparing(List::toString))
            .toList();
  }

  private List<Loosening> loosenings(@Nullable Version version) {
    return version != null && agreeing.laid(version) instanceof Laid.Whole whole
        ? whole.loosenings()
        : List.of();
  }
}
