package org.bedside.people;

import java.util.Optional;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.bedside.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells the shell whose house it is and who is in it.
@Configuration(proxyBeanMethods = false)
class Greeting {

  @Bean
  Shell shell(Practices practices, ObjectProvider<Corner> corner) {
    return new Shell() {
      @Override
      public String practice() {
        return practices.find().map(Practice::name).orElse("");
      }

      @Override
      public Optional<Who> who() {
        return me().map(person -> new Who(person.name(), note(person)));
      }

      private String note(Person person) {
        return Optional.ofNullable(corner.getIfAvailable())
            .flatMap(room -> room.line(person.id()))
            .orElse(person.title());
      }

      @Override
      public Optional<Who> guest() {
        return Greeting.<Guest>seen(Guests.GUEST).map(guest -> new Who(guest.name(), ""));
      }

      @Override
      public String banner() {
        return practices.find().filter(Practice::demo).isPresent() ? "people.demo.banner" : "";
      }

      @Override
      public boolean may(String right) {
        return me().filter(person -> person.may(Right.valueOf(right))).isPresent();
      }
    };
  }

  /// Whom the [Doorkeeper] saw at the door of this request.
  private static Optional<Person> me() {
    return seen(Doorkeeper.ME);
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<T> seen(String name) {
    var request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? Optional.empty()
        : Optional.ofNullable((T) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST));
  }

  @Bean
  NavEntry peopleEntry() {
    return NavEntry.of(Place.PRACTICE, 10, "people", "people.nav.people", "/people")
        .onlyWith(Right.MANAGE_PEOPLE);
  }

  @Bean
  NavEntry practiceEntry() {
    return NavEntry.of(Place.PRACTICE, 20, "practice", "people.nav.practice", "/practice")
        .onlyWith(Right.MANAGE_PRACTICE);
  }
}
