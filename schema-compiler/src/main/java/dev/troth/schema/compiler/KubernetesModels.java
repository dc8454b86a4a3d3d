package dev.troth.schema.compiler;

import com.google.gson.annotations.SerializedName;
import dev.troth.schema.compiler.TypeDescription.FieldDescription;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.swagger.annotations.ApiModel;
import io.swagger.annotations.ApiModelProperty;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Kubernetes' own types, read from the model classes of its Java client. */
final class KubernetesModels {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** Longer descriptions are cut behind a sentence: a hover is no manual. */
    private static final int DOCUMENTATION_LENGTH = 500;

    private KubernetesModels() {}

    /** The type of a model such as {@code V1EnvVar}. Required fields get {@code required=*}: the rule depends on the place. */
    static TypeDescription describe(String model) {
        Class<?> modelClass = modelClass(model);
        ApiModel about = modelClass.getAnnotation(ApiModel.class);
        TypeDescription type = new TypeDescription().documented(about == null ? "" : shortened(about.description()));
        TreeMap<String, FieldDescription> fields = new TreeMap<>();
        for (Field field : modelClass.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name != null) {
                fields.put(name.value(), describe(field, property(modelClass, name.value())));
            }
        }
        type.fields().putAll(fields);
        return type;
    }

    /** What a model is called in the table: {@code EnvVar} for {@code V1EnvVar}. */
    static String nameOf(Class<?> model) {
        return model.getSimpleName().replaceFirst("^(ApiextensionsV1|CoreV1|V1)", "");
    }

    /** The model of a name in the table, if there is one. */
    static @Nullable String modelOf(String name) {
        for (String prefix : new String[] {"V1", "CoreV1", "ApiextensionsV1"}) {
            if (exists(prefix + name)) {
                return prefix + name;
            }
        }
        return null;
    }

    private static FieldDescription describe(Field field, @Nullable ApiModelProperty property) {
        TreeMap<String, String> attributes = new TreeMap<>();
        if (property != null && property.required()) {
            attributes.put("required", "*");
        }
        if (field.getType() == OffsetDateTime.class) {
            attributes.put("grammar", "date-time");
        }
        return new FieldDescription(
                typeOf(field.getGenericType()), property == null ? "" : shortened(property.value()), attributes);
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            Type[] arguments = parameterized.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return "[]" + typeOf(arguments[0]);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return "{}" + typeOf(arguments[1]);
            }
        }
        if (type == String.class || type == OffsetDateTime.class || type == byte[].class) {
            return "string";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == Integer.class) {
            return "int32";
        }
        if (type == Long.class) {
            return "integer";
        }
        if (type == Double.class || type == Float.class || type == BigDecimal.class) {
            return "number";
        }
        if (type == IntOrString.class) {
            return "int-or-string";
        }
        if (type == Quantity.class) {
            return "quantity";
        }
        if (type == Object.class) {
            return "any";
        }
        if (type instanceof Class<?> model && model.getName().startsWith(MODELS)) {
            return nameOf(model);
        }
        throw new IllegalStateException("no type for " + type);
    }

    /** The getter's annotation; getters are found by what they describe, since their names are mangled. */
    private static @Nullable ApiModelProperty property(Class<?> model, String field) {
        String letters = field.replaceAll("[^A-Za-z0-9]", "");
        for (Method method : model.getMethods()) {
            ApiModelProperty property = method.getAnnotation(ApiModelProperty.class);
            if (property != null
                    && method.getName().replaceFirst("^(get|is)", "").equalsIgnoreCase(letters)) {
                return property;
            }
        }
        return null;
    }

    private static String shortened(@Nullable String text) {
        String plain = text == null ? "" : text.replaceAll("\\s+", " ").trim();
        if (plain.length() <= DOCUMENTATION_LENGTH) {
            return plain;
        }
        int end = plain.lastIndexOf(". ", DOCUMENTATION_LENGTH);
        return end < 0 ? plain.substring(0, DOCUMENTATION_LENGTH) + "…" : plain.substring(0, end + 1);
    }

    private static boolean exists(String model) {
        try {
            Class.forName(MODELS + model, false, KubernetesModels.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static Class<?> modelClass(String model) {
        try {
            return Class.forName(MODELS + model, false, KubernetesModels.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException("Kubernetes has no model " + model, missing);
        }
    }
}
