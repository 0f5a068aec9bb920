package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// `/chart`: a page of the record system with a patient's chart open and a client's program inside
/// it, started as SMART's launch from an EHR asks for it.
final class Chart {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Chart of %1$s</title>
      <style>body{margin:0;font-family:sans-serif}h1{font-size:1rem;margin:.5rem}
      iframe{border:0;border-top:1px solid;width:100%%;height:calc(100vh - 3rem)}</style>
      <h1>Chart of %1$s</h1>
      <iframe title="Program" src="%2$s"></iframe>
      </html>
      """;

  private final Smart smart;

  Chart(Smart smart) {
    this.smart = smart;
  }

  Answer answer(Call call) {
    var wish = call.query();
    var client =
        wish.containsKey("client")
            ? smart.clients().find(wish.get("client"))
            : smart.clients().launchable();
    if (client.isEmpty() || client.get().launchUrl() == null || !wish.containsKey("patient")) {
      return Answer.page(404, "<!doctype html><title>No</title><p>No patient or no client.");
    }
    var launch =
        new Launch(
            client.get().id(),
            wish.get("patient"),
            wish.get("encounter"),
            wish.getOrDefault("user", "Practitioner/practice"));
    var address = address(client.get(), smart.launches().open(launch));
    return Answer.page(200, PAGE.formatted(escaped(wish.get("patient")), escaped(address)));
  }

  private String address(Client client, String launch) {
    return client.launchUrl()
        + (client.launchUrl().contains("?") ? "&" : "?")
        + "iss="
        + URLEncoder.encode(smart.base(), UTF_8)
        + "&launch="
        + launch;
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
