package io.baremetal.examples.quickstart;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in a few words why a server could not be talked to. */
final class Trouble {

  private Trouble() {}

  /**
   * What is wrong and what to do about it.
   *
   * @param failure what the client threw
   * @param address the option or file that says where the server is
   * @param trust what to do if its certificate is not trusted
   */
  static String of(Throwable failure, String address, String trust) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return "its certificate is not valid at this time (%s); renew it there, or check the clock"
            .formatted(cause.getMessage());
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String known = known(cause, address, trust);
      if (!known.isEmpty()) {
        return known;
      }
    }
    return oneLine(failure) + "; check " + address;
  }

  private static String known(Throwable cause, String address, String trust) {
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof UnknownHostException) {
      return "no such host; check " + address;
    }
    if (cause instanceof NoRouteToHostException) {
      return "no way to that host (%s); check %s and the network".formatted(text, address);
    }
    if (cause instanceof ConnectException && cause.getCause() instanceof SSLException) {
      return ""; // somebody answers; what is wrong comes next
    }
    if (cause instanceof ConnectException) {
      return "nothing answers there (connection refused); start the server, or correct " + address;
    }
    if (cause instanceof SocketTimeoutException) {
      return "no answer in time; check %s, the network and the server".formatted(address);
    }
    if (cause instanceof SSLPeerUnverifiedException) {
      return "its certificate is made out to another name; correct %s, or %s"
          .formatted(address, trust);
    }
    if (cause instanceof SSLException) {
      return tls(text, address, trust);
    }
    boolean cut = cause instanceof SocketException && text.contains("reset");
    if (cut || cause instanceof EOFException || text.contains("unexpected end of stream")) {
      return "it hung up without an answer; it may speak https, check " + address;
    }
    return "";
  }

  private static String tls(String text, String address, String trust) {
    if (text.contains("PKIX") || text.contains("certificate_unknown")) {
      return "its certificate is signed by nobody we trust; " + trust;
    }
    if (text.contains("Unsupported or unrecognized SSL message")) {
      return "it speaks plain http and not https; correct " + address;
    }
    return "TLS failed (%s); check %s, or %s".formatted(text, address, trust);
  }

  /** The message of a failure without its line breaks. */
  static String oneLine(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
