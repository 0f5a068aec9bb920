package org.bedside.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a host name into addresses.
interface Resolver {

  List<InetAddress> resolve(String host) throws UnknownHostException;
}
