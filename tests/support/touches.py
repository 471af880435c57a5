"""Fingers on the touchscreen of with-touchscreen.

    with Panel() as panel:
        panel.down(1, 600, 500)
        panel.down(2, 1300, 500)        # a second finger at the same time
        panel.up(1, 600, 500)

Speaks the protocol of xf86-input-inputtest, version 1.1 (its xf86-input-inputtest-protocol.h): little-endian structs that
begin with their length and type.
"""
import os
import socket
import struct

VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20  # XI_TouchBegin and its kin
VALUATORS = 64
AXIS_MAX = 65535


class Panel:
    def __init__(self, width=1920, height=1080):
        self._scale = (AXIS_MAX / (width - 1), AXIS_MAX / (height - 1))
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(os.path.join(os.environ["TOUCHSCREEN"], "panel"))
        self._send(VERSION, struct.pack("<HH", 1, 1))
        self._receive()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def down(self, finger, x, y):
        self._touch(BEGIN, finger, x, y)

    def move(self, finger, x, y):
        self._touch(UPDATE, finger, x, y)

    def up(self, finger, x, y):
        self._touch(END, finger, x, y)

    def tap(self, x, y, finger=1):
        self.down(finger, x, y)
        self.up(finger, x, y)

    def _touch(self, kind, finger, x, y):
        values = [x * self._scale[0], y * self._scale[1]] + [0.0] * (VALUATORS - 2)
        mask = bytes([0b11]) + bytes(VALUATORS // 8 - 1)
        body = struct.pack("<III8s4x", finger, kind, 0, mask)
        body += struct.pack(f"<{VALUATORS}d", *values) + bytes(8 * VALUATORS)  # with the unaccelerated ones
        self._send(TOUCH, body)
        self._send(WAIT_FOR_SYNC, b"")
        self._receive()

    def _send(self, kind, body):
        self._socket.sendall(struct.pack("<II", 8 + len(body), kind) + body)

    def _receive(self):
        length = struct.unpack("<I", self._exactly(4))[0]
        return self._exactly(length - 4)

    def _exactly(self, count):
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            if not part:
                raise ConnectionError("the X server closed the panel's socket")
            data += part
        return data
