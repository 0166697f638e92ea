package io.baremetal.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Sockets that send small pieces at once. Without this each reply of two pieces (head and body)
 * waits some 40 ms for the client's delayed acknowledgement.
 */
final class PromptSockets extends ServerSocketFactory {

  private final Tls tls;

  /** What becomes of clients that begin to speak TLS. */
  enum Tls {
    /** Somebody else speaks it with them. */
    SPOKEN,
    /** They are told at once that nobody does; else they would wait for an answer for long. */
    REFUSED
  }

  PromptSockets(Tls tls) {
    this.tls = tls;
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new PromptServerSocket(tls);
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return bound(new InetSocketAddress(port), 0);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return bound(new InetSocketAddress(port), backlog);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return bound(new InetSocketAddress(address, port), backlog);
  }

  private ServerSocket bound(InetSocketAddress address, int backlog) throws IOException {
    ServerSocket socket = new PromptServerSocket(tls);
    socket.bind(address, backlog);
    return socket;
  }

  private static final class PromptServerSocket extends ServerSocket {

    private final Tls tls;

    PromptServerSocket(Tls tls) throws IOException {
      this.tls = tls;
    }

    @Override
    public Socket accept() throws IOException {
      Socket socket = tls == Tls.SPOKEN ? new Socket() : new PlainSocket();
      implAccept(socket);
      socket.setTcpNoDelay(true);
      return socket;
    }
  }

  /** Answers the first byte of a TLS handshake with an alert. */
  private static final class PlainSocket extends Socket {

    private static final int HANDSHAKE = 0x16;

    /** An alert record of TLS 1.0 or newer: fatal, handshake failure. */
    private static final byte[] ALERT = {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28};

    @Override
    public InputStream getInputStream() throws IOException {
      return new Watched(this, super.getInputStream());
    }

    private void refuse() throws IOException {
      getOutputStream().write(ALERT);
      getOutputStream().flush();
      shutdownOutput();
    }
  }

  /** Looks at the first byte that comes. */
  private static final class Watched extends InputStream {

    private final PlainSocket socket;
    private final InputStream in;
    private boolean begun;

    Watched(PlainSocket socket, InputStream in) {
      this.socket = socket;
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      boolean first = !begun && count > 0;
      begun = begun || count > 0;
      if (first && bytes[offset] == PlainSocket.HANDSHAKE) {
        socket.refuse();
        return -1;
      }
      return count;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
