package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The forms that our own pages draw: none of their fields is odd to the handler that they go to.
@WholeHouse
class OwnFormsTest {

  private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
  private static final Pattern CONTROL = Pattern.compile("<(?:input|select|textarea|button)[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired OddFields oddFields;
  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients list;
  @Autowired Patients patients;
  @Autowired TestThreads threads;

  @Test
  void no_form_of_ours_carries_a_field_that_its_handler_does_not_know() throws Exception {
    people.practice(true);
    channels.openOwnGround();
    var all = people.with("Olive Owner", Role.values());
    people.password(all);
    var post = posts.asked("Flu shots", "Thanks to @ruthk for the cake.", all).value();
    var odd = new ArrayList<String>();
    var checked = new HashSet<String>();
    for (var path :
        List.of(
            "/posts/new",
            "/posts/" + post,
            "/posts/" + post + "/edit",
            "/calendar/slots",
            "/approvals/week",
            "/approvals/stages",
            "/rules",
            "/rules/CLM-01",
            "/rules/versions",
            "/me/deputy",
            "/me/quiet",
            "/hours",
            "/hours/edit",
            "/almanac/flu-shots",
            "/campaigns/new",
            "/gatherings/new",
            "/stories/new",
            "/answers/new",
            "/answers/blanks",
            "/cases/new",
            "/conversations/search",
            "/conversations/keeping",
            "/calendar",
            "/calendar/days/2090-01-01",
            "/calendar/posts/" + post,
            "/calendar/promises",
            "/calendar/pauses",
            "/calendar/files",
            "/channels",
            "/deliveries?post=" + post,
            "/people",
            "/people/" + all.id(),
            "/me",
            "/me/password",
            "/practice",
            "/notices",
            "/media/new",
            "/audit",
            "/step-up",
            "/newsletter",
            "/language")) {
      forms(page(path, all))
          .forEach((action, fields) -> {
            var handler = handler(action);
            oddFields.odd(handler, fields).forEach(name -> odd.add(path + ": " + name));
            checked.add(handler.toString());
          });
    }
    assertThat(odd).isEmpty();
    assertThat(checked).hasSizeGreaterThan(12);
  }

  @Test
  void no_form_that_patients_see_does_either() throws Exception {
    people.practice(false);
    people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    list.are(TestAccounts.patient("Ruth", "Example", LocalDate.parse("1958-03-09")));
    var patient = patients.search("Ruth", 1).getFirst().id();
    var ruth = accounts.of(patient);
    accounts.proxyOf(patient, Relation.Kind.CARER, "Carer Example");
    var thread = threads.asked(ruth, patient, Reason.RESULTS, "Are my results in?");
    var odd = new ArrayList<String>();
    var checked = new HashSet<String>();
    for (var path :
        List.of(
            "/my",
            "/my/account",
            "/my/account/passkeys",
            "/in/again",
            "/messages",
            "/messages/new",
            "/messages/" + thread,
            "/messages/" + thread + "/readers")) {
      forms(page(path, accounts.as(ruth)))
          .forEach((action, fields) -> {
            var handler = handler(action);
            oddFields.odd(handler, fields).forEach(name -> odd.add(path + ": " + name));
            checked.add(handler.toString());
          });
    }
    assertThat(odd).isEmpty();
    assertThat(checked).hasSizeGreaterThan(5);
  }

  private String page(String path, Person who) throws Exception {
    return page(path, people.as(who));
  }

  private String page(String path, RequestPostProcessor who) throws Exception {
    var answer = pages.get().uri(path).with(who).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /// Where a form may go, and all that it may carry there.
  private static Map<String, Set<String>> forms(String page) {
    var forms = new HashMap<String, Set<String>>();
    FORM.matcher(page)
        .results()
        .filter(form -> "post".equals(attributes(form.group(1)).get("method")))
        .forEach(form -> {
          var own = attributes(form.group(1));
          var fields = new HashSet<String>();
          var actions = new HashSet<String>();
          actions.add(Objects.requireNonNull(own.get("action")));
          var id = own.get("id");
          var outside =
              CONTROL
                  .matcher(page)
                  .results()
                  .map(control -> attributes(control.group()))
                  .filter(control -> id != null && id.equals(control.get("form")));
          var inside =
              CONTROL.matcher(form.group(2)).results().map(control -> attributes(control.group()));
          java.util.stream.Stream.concat(inside, outside)
              .forEach(control -> {
                if (control.containsKey("name") && !"file".equals(control.get("type"))) {
                  fields.add(Objects.requireNonNull(control.get("name")));
                }
                if (control.containsKey("formaction")) {
                  actions.add(Objects.requireNonNull(control.get("formaction")));
                }
              });
          actions.forEach(
              action -> forms.computeIfAbsent(action, _ -> new HashSet<>()).addAll(fields));
        });
    return forms;
  }

  private static Map<String, String> attributes(String tag) {
    var attributes = new HashMap<String, String>();
    ATTRIBUTE.matcher(tag).results().forEach(a -> attributes.put(a.group(1), a.group(2)));
    return attributes;
  }

  private HandlerMethod handler(String action) {
    var request = new MockHttpServletRequest("POST", action.replaceAll("\\?.*", ""));
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = Objects.requireNonNull(mapping.getHandler(request), action);
      return (HandlerMethod) chain.getHandler();
    } catch (Exception e) {
      throw new AssertionError(action, e);
    }
  }
}
