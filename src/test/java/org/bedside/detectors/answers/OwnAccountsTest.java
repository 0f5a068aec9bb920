package org.bedside.detectors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Private accounts and telephones are no place for patients.
class OwnAccountsTest {

  private final Befriending befriending = new Befriending();
  private final PersonalApp app = new PersonalApp();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To all my patients: add me on Facebook, I accept everybody.",
        "I accepted a friend request from one of our families.",
        "Find me on my personal Instagram for baby pictures.",
        "Send me a friend request and we'll stay in touch.",
        "Mis pacientes ya están en mi Facebook, agréguenme.",
      })
  void befriending_is_found(String text) {
    assertThat(Drafts.words(befriending, Drafts.post(text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our midwives keep their own pages private and can't accept friend requests.",
        "I keep this account personal; please follow @ferrystreetfm.",
        "Follow us on Instagram for class dates.",
        "Please don't add patients on your own accounts.",
        "Bring a friend to the walk!",
        "No aceptamos solicitudes de amistad en cuentas personales.",
      })
  void keeping_apart_is_not(String text) {
    assertThat(Drafts.words(befriending, Drafts.post(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just text me a photo of the wound.",
        "WhatsApp me the ECG when it is done.",
        "Send the chart to my gmail, please.",
        "I took pictures of the rash with my phone.",
        "Mándame la foto de la herida por WhatsApp.",
      })
  void patients_data_on_a_private_telephone_is_found(String text) {
    assertThat(Drafts.words(app, Drafts.message(Audience.CARE_TEAM, text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text me when the fridge comes.",
        "Please use the portal for photos of the rash.",
        "Never text photos of patients, not even to each other.",
        "We send reminders of your visit by text.",
        "The results go to the portal tonight.",
      })
  void other_things_are_not(String text) {
    assertThat(Drafts.words(app, Drafts.message(Audience.CARE_TEAM, text))).isEmpty();
  }
}
