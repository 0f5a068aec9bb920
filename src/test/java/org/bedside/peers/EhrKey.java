package org.bedside.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The key of a program that is not Bedside, and the address where its public half is: by the JDK
/// alone, so that nothing of ours proves itself.
public final class EhrKey implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String algorithm;
  private final KeyPair pair;
  private final HttpServer server;

  private EhrKey(String algorithm, KeyPair pair, HttpServer server) {
    this.algorithm = algorithm;
    this.pair = pair;
    this.server = server;
  }

  public static EhrKey rs384() {
    return create("RS384");
  }

  public static EhrKey es384() {
    return create("ES384");
  }

  private static EhrKey create(String algorithm) {
    try {
      var rsa = algorithm.equals("RS384");
      var maker = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
      if (rsa) {
        maker.initialize(2048);
      } else {
        maker.initialize(new ECGenParameterSpec("secp384r1"));
      }
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var key = new EhrKey(algorithm, maker.generateKeyPair(), server);
      server.createContext(
          "/jwks",
          exchange -> {
            var body = JSON.writeValueAsBytes(Map.of("keys", List.of(key.publicKey())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return key;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where its public half is.
  public URI jwks() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks");
  }

  /// A proof as SMART asks for it: for the client, to the token address, for a minute, once.
  public Map<String, Object> claims(String client, URI token) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", client);
    claims.put("sub", client);
    claims.put("aud", token.toString());
    claims.put("exp", Instant.now().plusSeconds(60).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  /// A signed JWT.
  public String sign(Map<String, ?> claims) {
    var header = Map.of("alg", algorithm, "kid", "key-1", "typ", "JWT");
    var words = part(header) + "." + part(claims);
    try {
      var rsa = algorithm.equals("RS384");
      var signature = Signature.getInstance(rsa ? "SHA384withRSA" : "SHA384withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(words.getBytes(UTF_8));
      return words + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, String> publicKey() {
    var key = new LinkedHashMap<>(Map.of("kid", "key-1", "use", "sig", "alg", algorithm));
    switch (pair.getPublic()) {
      case RSAPublicKey rsa -> {
        key.put("kty", "RSA");
        key.put("n", BASE64.encodeToString(bytes(rsa.getModulus(), 256)));
        key.put("e", BASE64.encodeToString(rsa.getPublicExponent().toByteArray()));
      }
      case ECPublicKey curve -> {
        key.put("kty", "EC");
        key.put("crv", "P-384");
        key.put("x", BASE64.encodeToString(bytes(curve.getW().getAffineX(), 48)));
        key.put("y", BASE64.encodeToString(bytes(curve.getW().getAffineY(), 48)));
      }
      default -> throw new IllegalStateException(pair.getPublic().getAlgorithm());
    }
    return key;
  }

  /// Without a sign, with zeros before it up to the length.
  private static byte[] bytes(BigInteger number, int length) {
    var bytes = number.toByteArray();
    var exact = new byte[length];
    var taken = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - taken, exact, length - taken, taken);
    return exact;
  }

  private static String part(Map<String, ?> values) {
    return BASE64.encodeToString(JSON.writeValueAsBytes(values));
  }
}
