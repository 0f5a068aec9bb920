package org.bedside.channels.terms;

/// Why a network does not take something, as a sentence for a person. Pages translate by the key
/// `channels.refusal.` and the name.
public enum Refusal {
  TOO_LONG("The network counts more characters than it allows. Shorten the text."),
  TOO_MANY_BYTES(
      "The text fits in characters but not in bytes, because of its many emoji. Shorten it."),
  PICTURE_TOO_LARGE("The network does not take a picture as large as this one."),
  TOO_MANY_PICTURES("The network does not take as many pictures. Leave some out."),
  DESCRIPTION_TOO_LONG("The network takes only a shorter description of a picture."),
  PICTURE_LOST("The network no longer has the picture. It must be uploaded again."),
  KEY_TAKEN("The network already holds other words in the place of this post."),
  NOT_TAKEN("The network does not take this post."),
  ADDRESS_REFUSED("The house does not call this address."),
  NOT_UNDERSTOOD("The server at this address does not answer as this network does."),
  WRONG_PASSWORD("The network does not know this handle with this app password."),
  NEEDS_APP_PASSWORD("The network asks for a second factor: use an app password instead."),
  SESSION_ENDED("The network ended the connection. Connect the account again."),
  ACCOUNT_CLOSED("The network has suspended or closed this account."),
  WRONG_USER("The site does not know this user with this application password."),
  NO_APPLICATION_PASSWORDS(
      "The site offers no application passwords. They need WordPress 5.6 or newer, and https."),
  MAY_NOT_PUBLISH("This user may not publish there. It needs the role of an author."),
  IN_TRASH("Somebody there has put this post into the trash."),
  KEPT_BACK("The site has the post and does not show it. Look at it there."),
  NO_MAIL_SERVER("No mail server is set, so no mail can leave."),
  MAIL_NOT_LET_IN("The mail server does not take the user name and password that are set."),
  CANNOT_RECALL("What was sent by mail cannot be taken back.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /// Whether to connect the account again is what helps.
  public boolean endsWithNewKey() {
    return switch (this) {
      case WRONG_PASSWORD, NEEDS_APP_PASSWORD, SESSION_ENDED, WRONG_USER, MAY_NOT_PUBLISH -> true;
      default -> false;
    };
  }

  /// Whether this house says it, so that nothing has left.
  public boolean isOurs() {
    return this == ADDRESS_REFUSED || this == NO_MAIL_SERVER;
  }
}
