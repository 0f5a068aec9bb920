package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.portal.ForPatients;
import org.bedside.portal.TestAccounts;
import org.bedside.publishing.TestPosts;
import org.bedside.web.Open;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the house, tried by everybody. The table is made from the house itself, so a
/// new page is in it by itself, and one without a rule fails.
@WholeHouse
class RoutesTest {

  /// Answers that do not end by themselves are only tried by those who are refused.
  private static final Set<String> STREAMS = Set.of("/live");

  private record Route(HttpMethod method, String path, HandlerMethod handler) {}

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestAccounts accounts;
  @Autowired TestPosts posts;
  @Autowired TestChannels channels;
  @Autowired Media media;

  @Test
  void every_address_says_for_whom_it_is_exactly_once() {
    assertThat(routes())
        .isNotEmpty()
        .allSatisfy(route ->
            assertThat(
                    List.of(
                        has(route, Open.class),
                        has(route, SignedIn.class),
                        has(route, ForPatients.class),
                        may(route) != null))
                .as(route.method() + " " + route.path())
                .containsOnlyOnce(true));
  }

  @Test
  void everybody_gets_exactly_what_the_table_of_roles_gives_them() {
    var everybody = new ArrayList<@Nullable Person>(people.oneOfEach());
    everybody.add(null);
    var checked = 0;
    var refused = 0;
    for (var route : routes()) {
      for (var who : everybody) {
        var allowed = allowed(route, who);
        if (allowed && STREAMS.contains(route.path())) {
          continue;
        }
        var answer = answer(route, who);
        assertThat(isRefusal(answer, route))
            .as(
                "%s %s for %s answers %d %s",
                route.method(),
                route.path(),
                who == null ? "a stranger" : who.roles(),
                answer.getStatus(),
                answer.getRedirectedUrl())
            .isEqualTo(!allowed);
        checked++;
        refused += allowed ? 0 : 1;
      }
    }
    System.out.printf(
        "%d routes x %d kinds of people = %d checks, %d refused, 0 wrong%n",
        routes().size(), everybody.size(), checked, refused);
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void patients_pass_exactly_where_it_says_for_patients_and_those_who_work_here_nowhere_there() {
    var account = accounts.named("Ruth Example", LocalDate.parse("1958-03-09"));
    var theirs = 0;
    for (var route : routes()) {
      var allowed = has(route, Open.class) || has(route, ForPatients.class);
      if (STREAMS.contains(route.path())) {
        continue;
      }
      var path = route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
      var request = pages.method(route.method()).uri(path).with(csrf()).with(accounts.as(account));
      var answer = answered(request.exchange());
      assertThat(isRefusal(answer, route))
          .as("%s %s for a patient answers %d", route.method(), path, answer.getStatus())
          .isEqualTo(!allowed);
      theirs += has(route, ForPatients.class) ? 1 : 0;
    }
    assertThat(theirs).isPositive();
  }

  @Test
  void a_picture_is_seen_by_who_brought_it_and_in_a_post_by_exactly_those_who_see_posts()
      throws Exception {
    channels.openOwnGround();
    var writer = people.with("Priya Example", Role.CLINICIAN);
    var own = picture(writer);
    var shown = picture(writer);
    posts.asked("A picture", "Look at this.", shown, writer);
    var everybody = people.oneOfEach();
    for (var who : everybody) {
      var as = people.as(who);
      var sees = who.may(Right.SEE_CALENDAR) ? 200 : 404;
      assertThat(pages.get().uri("/media/" + shown.value()).with(as))
          .as(who.name())
          .hasStatus(sees);
      assertThat(pages.get().uri("/media/" + own.value()).with(as)).as(who.name()).hasStatus(404);
      for (var picture : List.of(own, shown)) {
        assertThat(pages.get().uri("/media/" + picture.value() + "/panel").with(as))
            .as(who.name())
            .hasStatus(404);
        assertThat(
                pages
                    .post()
                    .uri("/media/" + picture.value() + "/description")
                    .with(as)
                    .with(csrf())
                    .param("alt", "Something else"))
            .as(who.name())
            .hasStatus(404);
      }
    }
    assertThat(everybody.stream().filter(who -> !who.may(Right.SEE_CALENDAR))).isNotEmpty();
    assertThat(pages.get().uri("/media/" + own.value()).with(people.as(writer))).hasStatusOk();
    assertThat(pages.get().uri("/media/" + own.value() + "/panel").with(people.as(writer)))
        .hasStatusOk();
  }

  private MediaId picture(Person by) throws IOException {
    var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    var item = ((Upload.Uploaded) media.upload(bytes.toByteArray(), by.id().ledger())).item();
    media.describe(item.id(), "A dark field", by.id().ledger());
    return item.id();
  }

  private List<Route> routes() {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .flatMap(path ->
                    methods(entry.getKey().getMethodsCondition().getMethods()).stream()
                        .map(method -> new Route(method, path, entry.getValue()))))
        .toList();
  }

  private static List<HttpMethod> methods(
      Set<org.springframework.web.bind.annotation.RequestMethod> methods) {
    return methods.isEmpty()
        ? List.of(HttpMethod.GET, HttpMethod.POST)
        : methods.stream().map(method -> method.asHttpMethod()).toList();
  }

  private static boolean has(Route route, Class<? extends Annotation> annotation) {
    return route.handler().hasMethodAnnotation(annotation)
        || AnnotatedElementUtils.hasAnnotation(route.handler().getBeanType(), annotation);
  }

  private static @Nullable May may(Route route) {
    return route.handler().getMethodAnnotation(May.class);
  }

  private static boolean allowed(Route route, @Nullable Person who) {
    if (has(route, Open.class)) {
      return true;
    }
    if (has(route, ForPatients.class)) {
      return false;
    }
    var may = may(route);
    return who != null && (may == null || who.may(may.value()));
  }

  private MockHttpServletResponse answer(Route route, @Nullable Person who) {
    var path = route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    var request = pages.method(route.method()).uri(path).with(csrf());
    return answered((who == null ? request : request.with(people.as(who))).exchange());
  }

  private static MockHttpServletResponse answered(MvcTestResult answer) {
    if (answer.getUnresolvedException() == null) {
      return answer.getResponse();
    }
    // Past the door, the handler stumbled over an empty request: that is no refusal.
    var stumbled = new MockHttpServletResponse();
    stumbled.setStatus(500);
    return stumbled;
  }

  /// A stranger is sent to the sign-in page or told 401; somebody without the right is told 403.
  private static boolean isRefusal(MockHttpServletResponse answer, Route route) {
    var status = answer.getStatus();
    var toDoor =
        Set.of("/sign-in", "/in")
                .contains(Objects.requireNonNullElse(answer.getRedirectedUrl(), ""))
            && !has(route, Open.class);
    return status == 401 || (status == 403 && !has(route, Open.class)) || toDoor;
  }
}
