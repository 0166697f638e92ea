package io.baremetal.deploy.internal.part;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Labels of the deployment's objects. */
public final class Labels {

  private static final String COMPONENT = "baremetal.openshift.io/cluster-baremetal-operator";

  /** What everything belongs to. */
  public static final Map<String, String> APP = Map.of("k8s-app", "metal3");

  /** What Services select Ironic's pod by. */
  public static final Map<String, String> STATE = component("metal3-state");

  /** What its Service selects the image customization controller by. */
  public static final Map<String, String> CUSTOMIZER =
      component("metal3-image-customization-service");

  /** What its Service selects the proxies by. */
  public static final Map<String, String> PROXY = component("ironic-proxy");

  /** What the webhook's Service selects the host operator by. */
  public static final Map<String, String> WEBHOOK =
      joined(
          APP,
          Map.of("baremetal.openshift.io/metal3-validating-webhook", "metal3-validating-webhook"));

  /** All labels of Ironic's pod and Deployment. */
  public static final Map<String, String> IRONIC = joined(APP, STATE);

  /** All labels of the host operator's pod and Deployment. */
  public static final Map<String, String> OPERATOR =
      joined(WEBHOOK, component("metal3-baremetal-operator"));

  /** All labels of the image customization controller and of its configuration. */
  public static final Map<String, String> CUSTOMIZATION = joined(APP, CUSTOMIZER);

  /** All labels of the image caches' pods. */
  public static final Map<String, String> IMAGE_CACHE =
      joined(APP, component("metal3-image-cache"));

  /** All labels of the proxies' pods. */
  public static final Map<String, String> IRONIC_PROXY = joined(APP, PROXY);

  private Labels() {}

  private static Map<String, String> component(String name) {
    return Map.of(COMPONENT, name);
  }

  /** The order of {@code Map.of} differs from run to run, and with it the rendered text. */
  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> labels = new TreeMap<>(one);
    labels.putAll(other);
    return Collections.unmodifiableMap(labels);
  }
}
