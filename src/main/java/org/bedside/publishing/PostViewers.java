package org.bedside.publishing;

import java.util.UUID;
import org.bedside.media.MediaId;
import org.bedside.media.Viewers;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.springframework.stereotype.Component;

/// The pictures of posts and drafts are for those who may see posts and drafts.
@Component
class PostViewers implements Viewers {

  private final Pictures pictures;
  private final People people;

  PostViewers(Pictures pictures, People people) {
    this.pictures = pictures;
    this.people = people;
  }

  @Override
  public boolean maySee(MediaId picture, String principal) {
    return pictures.isIn(picture)
        && people
            .find(new PersonId(UUID.fromString(principal)))
            .filter(Person::active)
            .filter(person -> person.may(Right.SEE_CALENDAR))
            .isPresent();
  }
}
