package io.baremetal.ironic.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * How far one call came: whether anything of it can have reached the server. The exception alone
 * does not tell, because connecting and waiting for the answer time out in the same way.
 */
final class SendProgress extends EventListener {

  private volatile boolean connecting;
  private volatile boolean sending;

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = true;
  }

  @Override
  public void requestHeadersStart(Call call) {
    sending = true;
  }

  /** The failure, as one to connect if the call ended before anything of it was sent. */
  IOException explain(IOException failure) {
    if (!connecting || sending || !LostAnswer.mayHaveArrived(failure)) {
      return failure;
    }
    ConnectException notSent = new ConnectException("not connected: " + failure.getMessage());
    notSent.initCause(failure);
    return notSent;
  }
}
