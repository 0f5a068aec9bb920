package org.bedside.channels.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bedside.networks.Network;
import org.springframework.stereotype.Component;

/// Which networks this house can carry posts to.
@Component
public class Networking {

  private final Map<Network, Channel> channels;

  public Networking(List<Channel> channels) {
    this.channels =
        channels.stream().collect(Collectors.toMap(Channel::network, Function.identity()));
  }

  public Channel channel(Network network) {
    return find(network)
        .orElseThrow(() -> new IllegalStateException("No channel carries to " + network));
  }

  /// Empty where the house does not carry to, such as for an account of an older release.
  public Optional<Channel> find(Network network) {
    return Optional.ofNullable(channels.get(network));
  }

  public Set<Network> known() {
    return channels.keySet();
  }
}
