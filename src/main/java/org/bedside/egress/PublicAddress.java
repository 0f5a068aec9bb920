package org.bedside.egress;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which addresses belong to the open internet (IANA special-purpose registries, RFC 6890).
final class PublicAddress {

  private static final List<Block> NOT_PUBLIC_4 =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a carrier's address translation
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // link-local; clouds hand out credentials at 169.254.169.254
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /// Of IPv6 only this is handed out, so loopback, link-local, unique local, multicast and the old
  /// IPv4-compatible form are outside of it.
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  private static final List<Block> NOT_PUBLIC_6 =
      blocks(
          "2001::/23", // protocol assignments, among them Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, given up (RFC 7526), carries any IPv4 address
          "3fff::/20"); // documentation

  private static final Block MAPPED = Block.of("::ffff:0:0/96");

  /// NAT64's well-known prefix (RFC 6052) is how a network without IPv4 reaches it.
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress());
  }

  static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address));
    }
    if (MAPPED.holds(address) || NAT64.holds(address)) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    return GLOBAL_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(b -> b.holds(address));
  }

  private static List<Block> blocks(String... texts) {
    return Arrays.stream(texts).map(Block::of).toList();
  }

  /// All addresses that share their first `bits` bits.
  private record Block(List<Byte> start, int bits) {

    static Block of(String text) {
      var slash = text.indexOf('/');
      var bits = Integer.parseInt(text.substring(slash + 1));
      return new Block(boxed(bytes(text.substring(0, slash))), bits);
    }

    /// Java reads ::ffff:0:0 as an IPv4 address, so it is lengthened again.
    private static byte[] bytes(String literal) {
      try {
        var bytes = InetAddress.ofLiteral(literal).getAddress();
        if (bytes.length == 4 && literal.contains(":")) {
          var mapped = new byte[16];
          mapped[10] = mapped[11] = -1;
          System.arraycopy(bytes, 0, mapped, 12, 4);
          return mapped;
        }
        return bytes;
      } catch (IllegalArgumentException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static List<Byte> boxed(byte[] bytes) {
      var list = new Byte[bytes.length];
      Arrays.setAll(list, i -> bytes[i]);
      return List.of(list);
    }

    boolean holds(byte[] address) {
      if (address.length != start.size()) {
        return false;
      }
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
