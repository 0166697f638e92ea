package io.baremetal.ironic.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What can be said about a request from the way in which its exchange broke. */
final class LostAnswer {

  private LostAnswer() {}

  /** False only when the connection provably was not made, so nothing can have been sent. */
  static boolean mayHaveArrived(IOException failure) {
    return !(failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException);
  }
}
