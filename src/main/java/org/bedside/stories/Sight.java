package org.bedside.stories;

import java.util.UUID;
import org.bedside.media.MediaId;
import org.bedside.media.Viewers;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.springframework.stereotype.Component;

/// Who sees what of an authorization. That somebody is asked tells that they are a patient, so
/// names are for those who may see patients and for whoever asks. Words and pictures are for all
/// who see posts from the day they may be told, and as long as they may.
@Component
class Sight implements Viewers {

  private final Authorizations table;
  private final People people;

  Sight(Authorizations table, People people) {
    this.table = table;
    this.people = people;
  }

  static boolean ofName(Authorization one, Person me) {
    return me.may(Right.SEE_PATIENTS) || one.author().equals(me.id());
  }

  static boolean ofWords(Authorization one, Person me) {
    return ofName(one, me) || (one.holds() && me.may(Right.SEE_CALENDAR));
  }

  @Override
  public boolean maySee(MediaId picture, String principal) {
    var all = table.with(picture);
    return !all.isEmpty()
        && people
            .find(new PersonId(UUID.fromString(principal)))
            .filter(Person::active)
            .filter(person -> person.may(Right.SEE_CALENDAR))
            .filter(person -> all.stream().anyMatch(one -> ofWords(one, person)))
            .isPresent();
  }
}
