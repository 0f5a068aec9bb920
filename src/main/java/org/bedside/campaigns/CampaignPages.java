package org.bedside.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
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

/// Campaigns: the list, the form, one of them with its posts, and the panel beside a post.
@Controller
class CampaignPages {

  private static final int MOST_IN_NOTE = 2_000;

  /// A campaign that is open, in the list.
  ///
  /// @param opened how often its short address was opened; null where it has none
  record Row(Campaign campaign, int posts, @Nullable Integer opened) {}

  private final Campaigns campaigns;
  private final Publishing publishing;

  CampaignPages(Campaigns campaigns, Publishing publishing) {
    this.campaigns = campaigns;
    this.publishing = publishing;
  }

  @GetMapping("/campaigns")
  @May(Right.SEE_CALENDAR)
  String list(Person me, Model model) {
    var all = campaigns.all();
    model.addAttribute("open", all.stream().filter(one -> !one.isClosed()).map(this::row).toList());
    model.addAttribute("closed", all.stream().filter(Campaign::isClosed).toList());
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    return "campaigns/campaigns";
  }

  private Row row(Campaign one) {
    var opened = one.link() == null ? null : opened(one);
    return new Row(one, campaigns.posts(one.id()).size(), opened);
  }

  private int opened(Campaign one) {
    return campaigns.openings(one.id()).stream().mapToInt(Openings.Day::openings).sum();
  }

  @GetMapping("/campaigns/new")
  @May(Right.WRITE_POSTS)
  String begin(Model model) {
    var form = CampaignForm.blank(campaigns.today());
    return form(CampaignId.random().value(), 0, form, Map.of(), null, model);
  }

  @GetMapping("/campaigns/{id}/edit")
  @May(Right.WRITE_POSTS)
  String edit(@PathVariable UUID id, Model model) {
    var campaign = found(id);
    return form(id, campaign.version(), CampaignForm.of(campaign), Map.of(), null, model);
  }

  @PostMapping("/campaigns/{id}")
  @May(Right.WRITE_POSTS)
  String save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @ModelAttribute CampaignForm form,
      Person me,
      Model model,
      HttpServletResponse response) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(id, version, form, errors, null, model);
    }
    if (campaigns.save(new CampaignId(id), version, form, me.id()).isEmpty()) {
      response.setStatus(409);
      return form(id, version, form, errors, "campaigns.refused.changed", model);
    }
    return "redirect:/campaigns/" + id;
  }

  @GetMapping("/campaigns/{id}")
  @May(Right.SEE_CALENDAR)
  String campaign(@PathVariable UUID id, Person me, Model model) {
    return page(found(id), me, model, null);
  }

  /// Takes in a post that is there already.
  @PostMapping("/campaigns/{id}/posts")
  @May(Right.WRITE_POSTS)
  String add(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID post, Person me) {
    var campaign = found(id);
    if (post != null) {
      campaigns.add(campaign.id(), new PostId(post), me.id());
    }
    return "redirect:/campaigns/" + id;
  }

  /// Begins a new post for it, and goes on in the composer.
  @PostMapping("/campaigns/{id}/draft")
  @May(Right.WRITE_POSTS)
  String write(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID post,
      Person me,
      Model model) {
    var campaign = found(id);
    if (post == null || campaign.isClosed()) {
      return page(campaign, me, model, "campaigns.refused.closed");
    }
    campaigns.begin(campaign.id(), new PostId(post), me.id());
    return "redirect:/posts/" + post + "/edit";
  }

  @PostMapping("/campaigns/{id}/posts/{post}/removal")
  @May(Right.WRITE_POSTS)
  String remove(@PathVariable UUID id, @PathVariable UUID post, Person me) {
    campaigns.remove(found(id).id(), new PostId(post), me.id());
    return "redirect:/campaigns/" + id;
  }

  @PostMapping("/campaigns/{id}/closing")
  @May(Right.WRITE_POSTS)
  String close(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String reached,
      Person me,
      Model model) {
    var campaign = found(id);
    var number = CampaignForm.wholeNumber(reached.strip());
    if (note.isBlank() || note.length() > MOST_IN_NOTE || (!reached.isBlank() && number == null)) {
      model.addAttribute("note", note);
      model.addAttribute("reached", reached);
      return page(campaign, me, model, "campaigns.refused.note");
    }
    return campaigns.close(campaign.id(), note.strip(), number, me.id())
        ? "redirect:/campaigns/" + id
        : page(campaign, me, model, "campaigns.refused.closed");
  }

  /// What stands beside a post: its campaign, or a choice of one.
  @GetMapping("/campaigns/panel")
  @May(Right.SEE_CALENDAR)
  String panel(@RequestParam(required = false) @Nullable UUID post, Person me, Model model) {
    var known =
        Optional.ofNullable(post)
            .map(PostId::new)
            .filter(one -> publishing.standing(one).isPresent());
    model.addAttribute("post", post);
    model.addAttribute("campaign", known.flatMap(campaigns::of).orElse(null));
    model.addAttribute(
        "choices",
        known.isPresent() && me.may(Right.WRITE_POSTS)
            ? campaigns.all().stream().filter(one -> !one.isClosed()).toList()
            : List.<Campaign>of());
    return "campaigns/panel :: panel";
  }

  /// The choice made in the panel; it goes back to the post.
  @PostMapping("/campaigns/panel")
  @May(Right.WRITE_POSTS)
  String choose(
      @RequestParam(required = false) @Nullable UUID post,
      @RequestParam(required = false) @Nullable UUID campaign,
      Person me) {
    if (post == null
        || campaign == null
        || !campaigns.add(new CampaignId(campaign), new PostId(post), me.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/posts/" + post;
  }

  private static String form(
      UUID id,
      int version,
      CampaignForm form,
      Map<String, String> errors,
      @Nullable String notice,
      Model model) {
    model.addAttribute("id", id);
    model.addAttribute("version", version);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("notice", notice);
    return "campaigns/form";
  }

  private String page(Campaign campaign, Person me, Model model, @Nullable String notice) {
    var posts = campaigns.posts(campaign.id());
    var openings = campaigns.openings(campaign.id());
    var mayWrite = me.may(Right.WRITE_POSTS) && !campaign.isClosed();
    model.addAttribute("campaign", campaign);
    model.addAttribute("zone", campaigns.zone());
    model.addAttribute("posts", posts);
    model.addAttribute("progress", Campaigns.Progress.of(posts));
    model.addAttribute("openings", openings);
    model.addAttribute("opened", opened(campaign));
    model.addAttribute("shortLink", campaigns.shortLink(campaign).orElse(null));
    model.addAttribute("mayWrite", mayWrite);
    model.addAttribute("free", mayWrite ? campaigns.free() : List.of());
    model.addAttribute("post", UUID.randomUUID());
    model.addAttribute("notice", notice);
    return "campaigns/campaign";
  }

  private Campaign found(UUID id) {
    return campaigns
        .find(new CampaignId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
