package org.bedside.peers.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.pace.Words;
import org.bedside.peers.XmppConnection;
import org.bedside.peers.XmppPeer;

/// A server of others, started anew for each turn, with two connections for each pair.
record XmppCompetitor(XmppPeer.Kind kind) implements Competitor {

  @Override
  public String name() {
    return kind.words();
  }

  @Override
  public Course open(int pairs, Arrivals arrivals) throws IOException {
    var peer = XmppPeer.start(kind);
    var connections = new ArrayList<XmppConnection>();
    for (var i = 0; i < pairs; i++) {
      var pair = i;
      connections.add(XmppConnection.open(peer.port(), "from" + pair, _ -> {}));
      connections.add(
          XmppConnection.open(
              peer.port(), "to" + pair, body -> arrivals.arrived(pair, Words.number(body))));
    }
    return new Connected(peer, List.copyOf(connections));
  }

  private record Connected(XmppPeer peer, List<XmppConnection> connections) implements Course {

    @Override
    public void send(int pair, int number) throws IOException {
      connections.get(2 * pair).send("to" + pair, Words.of(number));
    }

    @Override
    public Set<Integer> kept(int pair) throws IOException {
      return connections.get(2 * pair + 1).archive().stream()
          .map(Words::number)
          .collect(Collectors.toSet());
    }

    @Override
    public Duration cpu() {
      return peer.cpu();
    }

    @Override
    public long megabytes() throws IOException {
      return peer.megabytes();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      for (var connection : connections) {
        connection.close();
      }
      peer.close();
    }
  }
}
