package dev.troth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "ipv4,10.0.0.1,true",
        "ipv4,10.0.0.256,false",
        "ipv4,10.0.0.01,false",
        "ipv6,::1,true",
        "ipv6,fe80::1:2,true",
        "ipv6,1:2:3:4:5:6:7:8,true",
        "ipv6,1:2:3:4:5:6:7:8::,false",
        "ipv6,::ffff:10.0.0.1,true",
        "ipv6,10.0.0.1,false",
        "cidr,10.0.0.0/8,true",
        "cidr,10.0.0.0/33,false",
        "cidr,::/128,true",
        "mac,00:1b:44:11:3a:b7,true",
        "mac,00:1b:44,false",
        "uuid,9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d,true",
        "uuid4,9b1deb4d-3b7d-1bad-9bdd-2b0d7b3dcb6d,false",
        "uuid,9b1deb4d,false",
        "date,2024-02-29,true",
        "date,2023-02-29,false",
        "date-time,2024-01-01T12:00:00Z,true",
        "datetime,2024-01-01T12:00:00.123+02:00,true",
        "date-time,2024-01-01 12:00:00Z,false",
        "date-time,2024-01-01T12:00:00,false",
        "duration,1h30m,true",
        "duration,3 days,true",
        "duration,soon,false",
        "hexcolor,#ffcc00,true",
        "hexcolor,#ffcc0,false",
        "k8s-short-name,my-name,true",
        "k8s-short-name,My-name,false",
        "hostname,db.acme.dev,true",
        "hostname,-db.acme.dev,false",
        "email,team@acme.dev,true",
        "email,team,false",
        "uri,https://acme.dev/a b,false",
        "uri,/path,true",
        "byte,aGVsbG8=,true",
        "byte,hello,false",
        "made-up,anything,true"
    })
    void aTextHasAFormatOrNot(String format, String text, boolean expected) {
        assertThat(Formats.allows(format, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "string,date-time,true",
        "string,int32,false",
        "integer,int64,true",
        "number,double,true",
        "boolean,byte,false",
        "string,quantity,false"
    })
    void kubernetesKnowsSomeFormats(String type, String format, boolean expected) {
        assertThat(Formats.isKnown(format, type)).isEqualTo(expected);
    }
}
