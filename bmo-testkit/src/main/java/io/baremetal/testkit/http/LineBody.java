package io.baremetal.testkit.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/**
 * A chunked body of one line a message, written by the thread of its connection.
 *
 * <p>That a client went away shows only when the next message is written; until then the
 * subscription stays.
 */
final class LineBody implements MockResponseBody, PushSink {

  private static final String CRLF = "\r\n";

  private final PushSource source;
  private final OpenStreams open;
  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();

  LineBody(PushSource source, OpenStreams open) {
    this.source = source;
    this.open = open;
  }

  private record Piece(Kind kind, String text) {}

  private enum Kind {
    LINE,
    END,
    FAILURE
  }

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    open.add(this);
    PushSource.Subscription subscription = source.open(this);
    try {
      sink.flush();
      while (writeNext(sink)) {
        if (pieces.isEmpty()) {
          sink.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server stops", e);
    } finally {
      subscription.cancel();
      open.remove(this);
    }
  }

  private boolean writeNext(BufferedSink sink) throws IOException, InterruptedException {
    Piece piece = pieces.take();
    switch (piece.kind()) {
      case LINE -> {
        byte[] line = (piece.text() + "\n").getBytes(StandardCharsets.UTF_8);
        sink.writeHexadecimalUnsignedLong(line.length).writeUtf8(CRLF).write(line).writeUtf8(CRLF);
        return true;
      }
      case END -> {
        // The empty line after the last chunk is MockWebServer's, which writes it with the
        // trailers.
        sink.writeUtf8("0" + CRLF);
        return false;
      }
      case FAILURE -> {
        // Only an exception would leave the socket open, and the client waiting for ever.
        sink.close();
        throw new IOException("the connection breaks on purpose");
      }
    }
    throw new AssertionError(piece.kind());
  }

  @Override
  public void next(String message) {
    pieces.add(new Piece(Kind.LINE, message));
  }

  @Override
  public void end() {
    pieces.add(new Piece(Kind.END, ""));
  }

  @Override
  public void fail() {
    pieces.add(new Piece(Kind.FAILURE, ""));
  }
}
