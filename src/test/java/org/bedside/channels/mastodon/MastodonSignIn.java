package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bedside.channels.mastodon.MastodonServer.Person;
import org.bedside.channels.mastodon.MastodonServer.Reply;
import org.jspecify.annotations.Nullable;

/// Apps, consent and tokens of [MastodonServer] (docs.joinmastodon.org/methods/oauth).
public final class MastodonSignIn {

  static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

  private record App(String secret, List<String> redirects, String scopes) {}

  private record Code(
      String app, String redirect, String scopes, Person by, String challenge, Instant until) {}

  private record Token(Person by, List<String> scopes) {}

  private final Clock clock;
  private final Map<String, App> apps = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Token> tokens = new HashMap<>();
  private @Nullable Person signedIn;
  private boolean pkce = true;

  MastodonSignIn(Clock clock) {
    this.clock = clock;
  }

  synchronized void signedIn(Person person) {
    signedIn = person;
  }

  synchronized void withoutPkce() {
    pkce = false;
  }

  /// A token without the way to it.
  public synchronized String token(Person by, String scopes) {
    var token = UUID.randomUUID().toString();
    tokens.put(token, new Token(by, List.of(scopes.split(" ", -1))));
    return token;
  }

  /// As if a person had taken all access away.
  public synchronized void revoke(Person by) {
    tokens.values().removeIf(token -> token.by().equals(by));
  }

  Reply metadata(URI origin) {
    return pkce
        ? Reply.of(
            Map.of(
                "issuer",
                origin.toString(),
                "authorization_endpoint",
                origin + "/oauth/authorize",
                "token_endpoint",
                origin + "/oauth/token",
                "code_challenge_methods_supported",
                List.of("S256")))
        : MastodonServer.notFound();
  }

  synchronized Reply register(MastodonRequest request) {
    var redirects = request.fields("redirect_uris");
    if (request.field("client_name").isEmpty() || redirects.isEmpty()) {
      return Reply.error(422, "Validation failed: Redirect URI must be an absolute URI.");
    }
    var id = UUID.randomUUID().toString();
    var secret = UUID.randomUUID().toString();
    var listed = redirects.stream().flatMap(each -> Arrays.stream(each.split("\\s+", -1))).toList();
    var scopes = request.field("scopes").isEmpty() ? "read" : request.field("scopes");
    apps.put(id, new App(secret, listed, scopes));
    return Reply.of(
        Map.of(
            "id",
            "1",
            "name",
            request.field("client_name"),
            "redirect_uri",
            listed.getFirst(),
            "client_id",
            id,
            "client_secret",
            secret));
  }

  boolean isPage(MastodonRequest request) {
    return request.path().equals("/oauth/authorize");
  }

  /// The page on which somebody says yes or no; they are signed in already.
  synchronized Reply page(MastodonRequest request) {
    Function<String, String> given =
        name -> request.method().equals("POST") ? request.field(name) : request.query(name);
    var app = apps.get(given.apply("client_id"));
    var redirect = given.apply("redirect_uri");
    var scopes = given.apply("scope").isEmpty() ? "read" : given.apply("scope");
    if (app == null || !app.redirects().contains(redirect) || signedIn == null) {
      return new Reply(400, "<p>The requested redirect uri is not valid.</p>", Map.of());
    }
    if (!given.apply("response_type").equals("code") || !isWithin(scopes, app.scopes())) {
      return new Reply(400, "<p>The requested scope is invalid.</p>", Map.of());
    }
    if (!request.method().equals("POST")) {
      return new Reply(200, question(request), Map.of());
    }
    var state = "&state=" + URLEncoder.encode(given.apply("state"), StandardCharsets.UTF_8);
    if (given.apply("answer").equals("no")) {
      return moved(redirect + "?error=access_denied" + state);
    }
    var code = UUID.randomUUID().toString();
    var until = clock.instant().plus(Duration.ofMinutes(10));
    var challenge = pkce ? given.apply("code_challenge") : "";
    codes.put(
        code, new Code(given.apply("client_id"), redirect, scopes, signedIn, challenge, until));
    return redirect.equals(OUT_OF_BAND)
        ? new Reply(200, "<code>" + code + "</code>", Map.of())
        : moved(redirect + "?code=" + code + state);
  }

  private static String question(MastodonRequest request) {
    var page = new StringBuilder("<!doctype html><title>Authorize</title><form method=post>");
    request
        .query()
        .forEach((name, values) ->
            page.append(
                "<input type=hidden name=\"%s\" value=\"%s\">"
                    .formatted(name, values.getFirst().replace("\"", "&quot;"))));
    return page.append("<button name=answer value=yes>Authorize</button>")
        .append("<button name=answer value=no>Deny</button></form>")
        .toString();
  }

  private static Reply moved(String where) {
    return new Reply(302, "", Map.of("Location", where));
  }

  /// A code is good once, for its app and address, and for who knows the verifier.
  synchronized Reply token(MastodonRequest request) {
    var app = apps.get(request.field("client_id"));
    if (app == null || !app.secret().equals(request.field("client_secret"))) {
      return Reply.error(401, "invalid_client");
    }
    var code = codes.remove(request.field("code"));
    if (code == null
        || !request.field("grant_type").equals("authorization_code")
        || !code.app().equals(request.field("client_id"))
        || !code.redirect().equals(request.field("redirect_uri"))
        || code.until().isBefore(clock.instant())
        || (!code.challenge().isEmpty()
            && !code.challenge().equals(hash(request.field("code_verifier"))))) {
      return Reply.error(400, "invalid_grant");
    }
    var token = token(code.by(), code.scopes());
    return Reply.of(
        Map.of(
            "access_token",
            token,
            "token_type",
            "Bearer",
            "scope",
            code.scopes(),
            "created_at",
            clock.instant().getEpochSecond()));
  }

  synchronized Reply revoke(MastodonRequest request) {
    tokens.remove(request.field("token"));
    return Reply.of(Map.of());
  }

  /// Lets somebody through whose token knows enough.
  Reply may(MastodonRequest request, String scope, Function<Person, Reply> work) {
    Token token;
    synchronized (this) {
      token = tokens.get(request.token());
    }
    if (token == null) {
      return Reply.error(401, "The access token is invalid");
    }
    return token.scopes().contains(scope) || token.scopes().contains(scope.replaceFirst(":.*", ""))
        ? work.apply(token.by())
        : Reply.error(403, "This action is outside the authorized scopes");
  }

  private static boolean isWithin(String scopes, String registered) {
    var all = List.of(registered.split(" ", -1));
    return Arrays.stream(scopes.split(" ", -1))
        .allMatch(scope -> all.contains(scope) || all.contains(scope.replaceFirst(":.*", "")));
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
