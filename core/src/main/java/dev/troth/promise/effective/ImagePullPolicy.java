package dev.troth.promise.effective;

import dev.troth.promise.Container;

/** When a node fetches an image. */
public final class ImagePullPolicy {

    private ImagePullPolicy() {}

    /** What holds for a container: its own policy, else the platform's, else what Kubernetes makes of the image. */
    public static String of(Container container, PipelineDefaults defaults) {
        String written = container.imagePullPolicy().stringOrEmpty();
        if (!written.isEmpty()) {
            return written;
        }
        return defaults.imagePullPolicy().isEmpty() ? ofImage(container.imageText()) : defaults.imagePullPolicy();
    }

    /**
     * {@code Always} for the tag {@code latest} and for no tag, else {@code IfNotPresent}
     * (Kubernetes' {@code SetDefaults_Container}).
     */
    public static String ofImage(String image) {
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        String tag = colon >= 0 ? named.substring(colon + 1) : digest < 0 ? "latest" : "";
        return tag.equals("latest") ? "Always" : "IfNotPresent";
    }
}
