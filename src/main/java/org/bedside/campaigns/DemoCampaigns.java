package org.bedside.campaigns;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bedside.campaigns.Campaign.Closing;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Two campaigns of the invented practice: one under way, with a goal, a link and posts in all
/// states, and one that is over.
@Component
@Order(8)
class DemoCampaigns implements DemoPart {

  private final Campaigns campaigns;
  private final CampaignTable table;
  private final Openings openings;
  private final Publishing publishing;

  DemoCampaigns(
      Campaigns campaigns, CampaignTable table, Openings openings, Publishing publishing) {
    this.campaigns = campaigns;
    this.table = table;
    this.openings = openings;
    this.publishing = publishing;
  }

  @Override
  public void fill(Demo demo) {
    var today = demo.now().atZone(demo.practice().zone()).toLocalDate();
    var flu =
        begun(
            demo,
            "Three hundred flu shots",
            "Everybody who wants a flu shot gets one close to home, without an appointment.",
            300,
            today.minusWeeks(5),
            today.plusWeeks(3),
            "https://www.cdc.gov/flu/");
    posts(demo, flu, List.of("Cold or flu?", "Flu shots are here", "Flu shots on Saturday"));
    opened(flu, today);
    var forms =
        begun(
            demo,
            "School forms before the rush",
            "Forms come in before the last week of summer, so that nobody waits at the desk.",
            120,
            today.minusWeeks(12),
            today.minusWeeks(8),
            "");
    posts(demo, forms, List.of("School forms in one afternoon"));
    table.put(
        forms.with(
            new Closing(
                today.minusWeeks(8).plusDays(2),
                "Most forms came a week earlier than last year. Thursday afternoons were quiet at the desk.",
                134)));
  }

  private Campaign begun(
      Demo demo,
      String name,
      String goal,
      int number,
      LocalDate starts,
      LocalDate ends,
      String link) {
    var form =
        new CampaignForm(
            name, goal, Integer.toString(number), starts.toString(), ends.toString(), link, false);
    return campaigns.save(CampaignId.random(), 0, form, demo.marcus().id()).orElseThrow();
  }

  private void posts(Demo demo, Campaign campaign, List<String> called) {
    publishing
        .around(demo.now().minus(Duration.ofDays(100)), demo.now().plus(Duration.ofDays(30)))
        .stream()
        .filter(post -> called.contains(post.called()))
        .map(Standing::post)
        .forEach(post -> campaigns.add(campaign.id(), post, demo.marcus().id()));
  }

  /// More on Tuesdays, when posts go out, and nothing on Sundays.
  private void opened(Campaign campaign, LocalDate today) {
    campaign
        .starts()
        .datesUntil(today)
        .forEach(day -> {
          var times =
              switch (day.getDayOfWeek()) {
                case TUESDAY -> 9;
                case SUNDAY -> 0;
                default -> 1 + (int) (ChronoUnit.DAYS.between(campaign.starts(), day) % 4);
              };
          for (var n = 0; n < times; n++) {
            openings.count(campaign.id(), day);
          }
        });
  }
}
