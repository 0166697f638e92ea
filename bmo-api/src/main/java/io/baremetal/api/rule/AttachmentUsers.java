package io.baremetal.api.rule;

import io.baremetal.api.host.AttachmentReference;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.NetworkInterface;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.network.HostNetworkAttachment;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who uses a HostNetworkAttachment, or why that is not known. Immutable. */
public sealed interface AttachmentUsers {

  /**
   * The users among these hosts: those with an interface that refers to the attachment, from any
   * namespace; without a namespace a reference means the host's own.
   */
  static AttachmentUsers among(Collection<BareMetalHost> hosts, HostNetworkAttachment attachment) {
    return new Known(
        hosts.stream().flatMap(host -> interfaces(host, attachment.metadata())).toList());
  }

  /**
   * The users could not be asked for; rules then assume the worst.
   *
   * @param reason why, as one sentence
   */
  static AttachmentUsers unknown(String reason) {
    return new Unknown(reason);
  }

  /** Hands the users or the reason, whichever there is, to the function for it. */
  <R> R match(Function<List<String>, R> known, Function<String, R> unknown);

  private static Stream<String> interfaces(BareMetalHost host, ObjectMetadata attachment) {
    String namespace = host.metadata().namespace().orElse("");
    String own = namespace + "/" + host.metadata().name().orElse("");
    return host.spec().networkInterfaces().stream()
        .filter(
            each ->
                each.hostNetworkAttachment()
                    .filter(reference -> isTo(attachment, reference, namespace))
                    .isPresent())
        .map(each -> own + "[" + selector(each) + "]");
  }

  private static boolean isTo(
      ObjectMetadata attachment, AttachmentReference reference, String hostNamespace) {
    String namespace = HostFacts.nonEmpty(reference.namespace()).orElse(hostNamespace);
    return namespace.equals(attachment.namespace().orElse(""))
        && reference.name().orElse("").equals(attachment.name().orElse(""));
  }

  private static String selector(NetworkInterface each) {
    return HostFacts.nonEmpty(each.name()).or(each::macAddress).orElse("");
  }

  /**
   * The users are known.
   *
   * @param interfaces each as namespace/host[interface]
   */
  record Known(List<String> interfaces) implements AttachmentUsers {

    /** Copies the list. */
    public Known {
      interfaces = List.copyOf(interfaces);
    }

    @Override
    public <R> R match(Function<List<String>, R> known, Function<String, R> unknown) {
      return known.apply(interfaces);
    }
  }

  /**
   * The users are not known.
   *
   * @param reason why
   */
  record Unknown(String reason) implements AttachmentUsers {
    @Override
    public <R> R match(Function<List<String>, R> known, Function<String, R> unknown) {
      return unknown.apply(reason);
    }
  }
}
